import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { attribute, type BuiltPage, type Element, elementsIn, normalizeBase, parsePage, textOf } from './built-site.ts';

export type PageWeight = ReturnType<ReturnType<typeof openScales>['measure']>;

const fetchedLinks = ['stylesheet', 'icon', 'manifest', 'modulepreload', 'preload', 'prefetch'];

/** The addresses that a browser fetches to show elements. Lazy images don't delay the page. */
const addressesIn = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    const rels = attribute(element, 'rel')?.split(' ') ?? [];
    const isFetched =
      element.tagName === 'link' ? rels.some((rel) => fetchedLinks.includes(rel)) : attribute(element, 'loading') !== 'lazy';
    const name = element.tagName === 'link' ? 'href' : element.tagName === 'object' ? 'data' : 'src';
    return isFetched ? (attribute(element, name) ?? []) : [];
  });

const staticImport = /(?:\bimport|\bexport)\s*(?:[\w*{}$,\s]*?\bfrom\s*)?["']([^"']+)["']/g;

/** The static imports of a module. `import()` isn't among them, because it waits until it is called. */
export function importsOf(code: string): string[] {
  return [...code.matchAll(staticImport)].map((match) => match[1] ?? '').filter((path) => /^[./]/.test(path));
}

const isForeign = (address: string) => /^(?:[a-z]+:)?\/\//i.test(address);

/**
 * Measures pages of a built site. Each file, and each style sheet in a page, is compressed only once.
 * @param siteBase the base path that the site was built for
 * @param quality of brotli: 11 gives the fewest bytes, 9 a few percent more in a twentieth of the time
 */
export function openScales(dir: string, siteBase?: string, quality: 9 | 11 = 11) {
  const base = normalizeBase(siteBase);
  const sizes = new Map<string, number>();
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const fileOf = (address: string) => join(dir, address.slice(base.length).replace(/[?#].*$/, ''));

  /** The size of a text or file after brotli; 0 if there is no such file. @param key what the content is known by */
  const size = (key: string, read: () => string | Buffer = () => (existsSync(key) ? readFileSync(key) : '')): number => {
    const content = sizes.has(key) ? '' : read();
    const found = sizes.get(key) ?? (content.length && brotliCompressSync(content, { params }).length);
    sizes.set(key, found);
    return found;
  };
  const total = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0);

  /** A module and its static imports, recursively. */
  const withImports = (address: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(address)) return seen;
    seen.add(address);
    const file = fileOf(address);
    const imported = existsSync(file) ? importsOf(readFileSync(file, 'utf8')) : [];
    for (const path of imported) withImports(posix.resolve(posix.dirname(address), path), seen);
    return seen;
  };

  /** The total size of several files in bytes. @param files from the site's root */
  const sizeOf = (files: readonly string[]): number => total(files.map((file) => size(join(dir, file))));

  /** The addresses of everything that a page fetches, including the page. */
  const requestsOf = ({ file, path }: BuiltPage): string[] => {
    const address = base + path.slice(1);
    const own = addressesIn(elementsIn(parsePage(dir, file))).filter((each) => !isForeign(each) && !each.startsWith('data:'));
    const resolved = own.map((each) => posix.resolve(address, each));
    return [address, ...new Set(resolved.flatMap((each) => (each.endsWith('.js') ? [...withImports(each)] : [each])))];
  };

  /** Weighs what a browser fetches to show a page, before the reader uses search or practice. Sizes are in bytes after brotli. */
  const measure = (page: BuiltPage) => {
    const elements = elementsIn(parsePage(dir, page.file));
    const requests = requestsOf(page);
    const [address = '', ...files] = requests;
    const weigh = (some: readonly string[]) => total(some.map((each) => size(fileOf(each))));
    const styles = elements.filter(({ tagName }) => tagName === 'style').map(textOf);
    const fonts = styles.flatMap((text) =>
      [...text.matchAll(/url\("?([^")]+\.woff2)/g)].map(([, font = '']) => posix.resolve(address, font)),
    );
    const html = sizeOf([page.file]);
    return {
      html,
      css: weigh(files.filter((each) => each.endsWith('.css'))) + total(styles.map((text) => size(text, () => text))),
      js: weigh(files.filter((each) => /\.m?js$/.test(each))),
      /** The fonts that its styles name. A browser fetches those that the page's text uses, once for all pages. */
      fonts: weigh(fonts),
      /** Everything together: page, styles, scripts, icon, and other files. */
      whole: html + weigh(files),
      requests,
      /** Addresses on other hosts that the page would fetch. */
      foreign: addressesIn(elements).filter(isForeign),
    };
  };
  return { sizeOf, requestsOf, measure };
}
