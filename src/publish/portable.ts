import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse, serialize } from 'parse5';
import { isSearchFile, pagefindModule } from '../domain/offline/stored-files.ts';
import { attribute, type BuiltSite, type Element, elementsIn, listFiles, removeAttribute, setAttribute } from './built-site.ts';
import { root } from './project.ts';
import { type Files, zipFiles } from './zip.ts';

const addressed = ['href', 'src', 'action', 'poster', 'data'];
/** Whether an element works only on a page from a server. */
const onlineOnly = (element: Element) =>
  attribute(element, 'data-online-only') !== undefined || (element.tagName === 'link' && attribute(element, 'rel') === 'manifest');

/** A URL of the site as a path from one file to another; other URLs stay as they are. @param from Example: `guide/outline/index.html` */
export function fileAddress(address: string, from: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return (posix.relative(posix.dirname(from), file) || posix.basename(from)) + rest;
}

const unusedDirectives = /^(worker-src|require-trusted-types-for|trusted-types|connect-src|manifest-src)\b/;

/** Adapts the content security policy: files have no host, so `'self'` needs the scheme. Workers and Trusted Types aren't used here. */
export function portablePolicy(policy: string): string {
  const directives = policy.split(';').map((directive) => directive.trim());
  const used = directives.filter((directive) => directive && !unusedDirectives.test(directive));
  return used.map((directive) => directive.replaceAll("'self'", "'self' file:")).join('; ');
}

/** Rewrites the URLs of an element or the page's policy. A module script becomes a classic one that still waits for the page. */
function convertElement(element: Element, from: string, base: string, scripts: Set<string>): void {
  const source = attribute(element, 'src');
  if (attribute(element, 'type') === 'module' && source) {
    const name = posix.basename(source);
    scripts.add(name);
    removeAttribute(element, 'type');
    setAttribute(element, 'defer', '');
    setAttribute(element, 'src', posix.relative(posix.dirname(from), `portable/${name}`));
  } else if (attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy') {
    setAttribute(element, 'content', portablePolicy(attribute(element, 'content') ?? ''));
  } else if (attribute(element, 'rel') !== 'canonical') {
    for (const each of element.attrs) if (addressed.includes(each.name)) each.value = fileAddress(each.value, from, base);
  }
}

/** Adds the replacement for `fetch`, which runs before all other scripts. */
function addRuntime(head: Element, from: string): void {
  const attrs = [
    { name: 'defer', value: '' },
    { name: 'src', value: posix.relative(posix.dirname(from), 'portable/runtime.js') },
  ];
  head.childNodes.unshift({ ...head, nodeName: 'script', tagName: 'script', attrs, childNodes: [], parentNode: head });
}

/**
 * Rewrites a page of the built site so that it works from `file://`: relative URLs with file names, and no module scripts.
 * @param file its path in the site
 * @returns the page, and the file names of its module scripts
 */
export function rewritePage(html: string, file: string, base: string): { html: string; scripts: string[] } {
  const document = parse(html);
  const scripts = new Set<string>();
  for (const element of elementsIn(document)) {
    if (onlineOnly(element)) {
      const parent = element.parentNode;
      if (parent) parent.childNodes = parent.childNodes.filter((child) => child !== element);
      continue;
    }
    convertElement(element, file, base, scripts);
    if (element.tagName === 'head') addRuntime(element, file);
  }
  return { html: serialize(document), scripts: [...scripts] };
}

/** Dynamic imports of computed addresses. Imports of fixed addresses are bundled. */
const unknownImport = /\bimport\((?!\s*["'`])/g;

const importsByAddress: Plugin = {
  name: 'imports-by-address',
  setup: (build) =>
    build.onLoad({ filter: /\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(unknownImport, 'portable.importModule('),
      loader: 'js',
    })),
};

/** Bundles a module and its imports into one classic script. */
async function bundle(file: string, options: BuildOptions = {}): Promise<string> {
  const common = { bundle: true, format: 'iife', minify: true, legalComments: 'none', target: 'es2022' } as const;
  const { outputFiles } = await build({ entryPoints: [file], ...common, ...options, write: false });
  return outputFiles[0]?.text ?? '';
}

/** The scripts of the edition: of its pages, of Pagefind (as the global `portablePagefind`), and the replacement for `fetch` and `import()`. */
async function bundleScripts(dir: string, pageScripts: Iterable<string>): Promise<Map<string, string>> {
  const fetch = { fetch: 'portable.fetch' };
  const define = { ...fetch, 'import.meta.url': 'portable.pagefindUrl' };
  const scripts = new Map([
    ['runtime.js', await bundle(join(root, 'src/client/offline/portable-runtime.ts'))],
    ['pagefind.js', await bundle(join(dir, pagefindModule), { globalName: 'portablePagefind', define })],
  ]);
  for (const name of pageScripts)
    scripts.set(name, await bundle(join(dir, '_astro', name), { define: fetch, plugins: [importsByAddress] }));
  return scripts;
}

/** The name of the archive and of the folder in it. */
export const editionName = 'shared-responsibility-guide';

/** Files for servers or other programs, files that the edition has in another form, and archives of its files. */
const isLeftOut = (file: string) =>
  isSearchFile(file) ||
  /^(_headers|cards\/.*|data\/oscal\/.*|sw\.js|changes\.atom|sitemap\.xml|robots\.txt|manifest\.webmanifest)$/.test(file) ||
  /^(offline\/.*\.json|_astro\/.*\.js|(?!data\/).*\.(zip|br|gz|map))$/.test(file);
/** What scripts fetch, except for search. Each file becomes a script, which is loaded on request. */
const isFetched = (file: string) => /^(data\/(?!oscal\/).*\.json|handouts\/questions\.xml|(services|layers)\/.+\/index\.html)$/.test(file);
const isIndexFile = (file: string) => isSearchFile(file) && !file.endsWith('.js');

const isText = (file: string) => /\.(json|html|xml)$/.test(file);

/** A file as a string in a script: `:` and its text, or `;` and its bytes in base64. */
const encodeFile = (dir: string, file: string) =>
  isText(file) ? `:${readFileSync(join(dir, file), 'utf8')}` : `;${readFileSync(join(dir, file)).toString('base64')}`;

const fileScript = (dir: string, files: readonly string[]) =>
  `portable.give(${JSON.stringify(Object.fromEntries(files.map((file) => [file, encodeFile(dir, file)])))})`;

/** The built site in a form that opens from `file://`. @throws if a script of a page can't be bundled */
async function makeEdition({ dir, base }: BuiltSite): Promise<Files> {
  const files = listFiles(dir);
  const edition = new Map<string, Uint8Array | string>();
  const scripts = new Set<string>();
  for (const file of files.filter((each) => !isLeftOut(each))) {
    const content = readFileSync(join(dir, file));
    if (!file.endsWith('.html')) {
      edition.set(file, content);
      continue;
    }
    const page = rewritePage(content.toString('utf8'), file, base);
    page.scripts.forEach((name) => scripts.add(name));
    edition.set(file, page.html);
  }
  // The runtime knows which script contains which file.
  edition.set('portable/files/search.js', fileScript(dir, files.filter(isIndexFile)));
  for (const file of files.filter(isFetched)) edition.set(`portable/files/${file}.js`, fileScript(dir, [file]));
  for (const [name, script] of await bundleScripts(dir, scripts)) edition.set(`portable/${name}`, script);
  return edition;
}

/** The portable edition as a zip. */
export async function portableEdition(site: BuiltSite): Promise<Uint8Array> {
  const edition = await makeEdition(site);
  return zipFiles(new Map([...edition].map(([file, content]) => [`${editionName}/${file}`, content])));
}
