import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../built-site.ts';
import { bundlePagefind, bundlePageScript, bundleRuntime } from './bundle.ts';
import { rewritePage } from './rewrite-page.ts';

/** The edition's files by path. */
export type Edition = ReadonlyMap<string, Uint8Array>;

/** What only a server has a use for, what stands in the edition in another form, and archives of what stands in it. */
const leftOut = /^(_headers|sw\.js|workbox-.*|manifest\.webmanifest|pagefind\/.*|search\/.*\.json|_astro\/.*\.js|.*\.(zip|br|gz|map))$/;
/** What scripts fetch, besides search: each as a script of its own, loaded when it is asked for. */
const fetched = /^(data\/.*\.json|handouts\/questions\.xml|(services|layers)\/.+\/index\.html)$/;
const isSearch = (file: string) => /^(pagefind\/(?!pagefind\.js$|fragments\.json$)|search\/.*\.json$)/.test(file);

const isText = (file: string) => /\.(json|html|xml)$/.test(file);
const bytes = (text: string) => new TextEncoder().encode(text);

/** A file as a script hands it over: its text behind `:`, or its bytes as base64 behind `;`. */
const held = (dir: string, file: string) =>
  isText(file) ? `:${readFileSync(join(dir, file), 'utf8')}` : `;${readFileSync(join(dir, file)).toString('base64')}`;

const giving = (dir: string, files: readonly string[]) =>
  bytes(`portable.give(${JSON.stringify(Object.fromEntries(files.map((file) => [file, held(dir, file)])))})`);

/** The scripts that hand files over, by path in `portable/`; the runtime knows which brings what. */
function givingScripts(files: readonly string[]): Map<string, readonly string[]> {
  const single = files.filter((file) => fetched.test(file)).map((file): [string, readonly string[]] => [`files/${file}.js`, [file]]);
  return new Map([['files/search.js', files.filter(isSearch)], ...single]);
}

/**
 * The built site as it must be to open from `file://`.
 * @param dir the built site @param base the sub-path it was built for
 * @throws when a script of a page cannot be bundled
 */
export async function makeEdition(dir: string, base: string): Promise<Edition> {
  const files = listFiles(dir);
  const edition = new Map<string, Uint8Array>();
  const scripts = new Set<string>();
  for (const file of files.filter((each) => !leftOut.test(each))) {
    const content = readFileSync(join(dir, file));
    if (!file.endsWith('.html')) {
      edition.set(file, content);
      continue;
    }
    const page = rewritePage(content.toString('utf8'), file, base);
    page.scripts.forEach((name) => scripts.add(name));
    edition.set(file, bytes(page.html));
  }
  for (const [script, given] of givingScripts(files)) edition.set(`portable/${script}`, giving(dir, given));
  edition.set('portable/runtime.js', bytes(await bundleRuntime()));
  edition.set('portable/pagefind.js', bytes(await bundlePagefind(dir)));
  for (const name of scripts) edition.set(`portable/${name}`, bytes(await bundlePageScript(dir, name)));
  return edition;
}
