import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSearchFile, pagefindModule } from '../../domain/offline/offline-files.ts';
import { listFiles, type BuiltSite } from '../built-site.ts';
import { zipFiles } from '../zip.ts';
import { rewritePage } from './rewrite-page.ts';
import { build as bundle, type BuildOptions, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { root } from '../project.ts';

/** Dynamic imports of computed addresses. Imports of fixed addresses are bundled. */
const unknownImport = /\bimport\((?!\s*["'`])/g;

const importsByAddress: Plugin = {
  name: 'imports-by-address',
  setup: (build) =>
    build.onLoad({ filter: /\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(unknownImport, 'portable.importModule('),
      loader: 'js',
    })),
};

const common = { bundle: true, format: 'iife', minify: true, write: false, legalComments: 'none', target: 'es2022' } as const;

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await bundle({ ...common, ...options, write: false });
  return outputFiles[0]?.text ?? '';
}

/**
 * Bundles a module script of the built site and its imports into one classic script.
 * @param dir the built site @param name its file in `_astro/`
 */
const bundlePageScript = (dir: string, name: string): Promise<string> =>
  bundled({
    entryPoints: [join(dir, '_astro', name)],
    define: { fetch: 'portable.fetch' },
    plugins: [importsByAddress],
  });

/** Bundles Pagefind into one classic script that sets the global `portablePagefind`. @param file its browser module */
const bundlePagefind = (file: string): Promise<string> =>
  bundled({
    entryPoints: [file],
    globalName: 'portablePagefind',
    define: { fetch: 'portable.fetch', 'import.meta.url': 'portable.pagefindUrl' },
  });

/** Bundles the replacement for `fetch` and `import()`. */
const bundleRuntime = (): Promise<string> => bundled({ entryPoints: [join(root, 'src/client/offline/portable-runtime.ts')] });

/** The name of the archive and of the folder in it. */
export const editionName = 'shared-responsibility-guide';

/** The edition's files by path. */
type Edition = ReadonlyMap<string, Uint8Array | string>;

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

/** The scripts that contain files, by path in `portable/`. The runtime knows which script contains which file. */
function fileScripts(files: readonly string[]): Map<string, readonly string[]> {
  const single = files.filter(isFetched).map((file): [string, readonly string[]] => [`files/${file}.js`, [file]]);
  return new Map([['files/search.js', files.filter(isIndexFile)], ...single]);
}

/**
 * The built site in a form that opens from `file://`.
 * @throws if a script of a page can't be bundled
 */
async function makeEdition({ dir, base }: BuiltSite): Promise<Edition> {
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
  for (const [script, given] of fileScripts(files)) edition.set(`portable/${script}`, fileScript(dir, given));
  edition.set('portable/runtime.js', await bundleRuntime());
  edition.set('portable/pagefind.js', await bundlePagefind(join(dir, pagefindModule)));
  for (const name of scripts) edition.set(`portable/${name}`, await bundlePageScript(dir, name));
  return edition;
}

/** Writes the portable edition as a zip into the built site. @returns one line for the log */
export async function writePortableEdition(site: BuiltSite): Promise<string> {
  const edition = await makeEdition(site);
  const archive = zipFiles(new Map([...edition].map(([file, content]) => [`${editionName}/${file}`, content])));
  writeFileSync(join(site.dir, `${editionName}.zip`), archive);
  return `${edition.size} files, ${(archive.length / 1e6).toFixed(1)} MB`;
}
