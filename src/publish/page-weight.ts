import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { attribute, type BuiltPage, type Element, elementsIn, normalizeBase, parsePage, textOf } from './built-site.ts';

export type PageWeight = ReturnType<Scales['measure']>;

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

/** Measures pages of a built site. Each file, and each style sheet in a page, is compressed only once. */
export class Scales {
  readonly #dir: string;
  readonly #base: string;
  readonly #quality: number;
  readonly #sizes = new Map<string, number>();

  /**
   * @param dir the built site @param base the base path that it was built for
   * @param quality of brotli: 11 gives the fewest bytes, 9 a few percent more in a twentieth of the time
   */
  constructor(dir: string, base?: string, quality: 9 | 11 = 11) {
    this.#dir = dir;
    this.#base = normalizeBase(base);
    this.#quality = quality;
  }

  #fileOf(address: string): string {
    return join(this.#dir, address.slice(this.#base.length).replace(/[?#].*$/, ''));
  }

  /** The size of a text or file after brotli; 0 if there is no such file. @param key what the content is known by */
  #size(key: string, read: () => string | Buffer = () => (existsSync(key) ? readFileSync(key) : '')): number {
    const known = this.#sizes.get(key);
    if (known !== undefined) return known;
    const content = read();
    const size = content.length && brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: this.#quality } }).length;
    this.#sizes.set(key, size);
    return size;
  }

  /** A module and its static imports, recursively. */
  #withImports(address: string, seen = new Set<string>()): Set<string> {
    if (seen.has(address)) return seen;
    seen.add(address);
    const file = this.#fileOf(address);
    const imported = existsSync(file) ? importsOf(readFileSync(file, 'utf8')) : [];
    for (const path of imported) this.#withImports(posix.resolve(posix.dirname(address), path), seen);
    return seen;
  }

  /** The total size of several files in bytes. @param files from the site's root */
  sizeOf(files: readonly string[]): number {
    return files.reduce((sum, file) => sum + this.#size(join(this.#dir, file)), 0);
  }

  /** The addresses of everything that a page fetches, including the page. */
  requestsOf({ file, path }: BuiltPage): string[] {
    const address = this.#base + path.slice(1);
    const own = addressesIn(elementsIn(parsePage(this.#dir, file))).filter((each) => !isForeign(each) && !each.startsWith('data:'));
    const resolved = own.map((each) => posix.resolve(address, each));
    return [address, ...new Set(resolved.flatMap((each) => (each.endsWith('.js') ? [...this.#withImports(each)] : [each])))];
  }

  /** Weighs what a browser fetches to show a page, before the reader uses search or practice. Sizes are in bytes after brotli. */
  measure(page: BuiltPage) {
    const elements = elementsIn(parsePage(this.#dir, page.file));
    const requests = this.requestsOf(page);
    const [address = '', ...files] = requests;
    const weigh = (some: readonly string[]) => some.reduce((sum, each) => sum + this.#size(this.#fileOf(each)), 0);
    const styles = elements.filter(({ tagName }) => tagName === 'style').map(textOf);
    const fonts = styles.flatMap((text) =>
      [...text.matchAll(/url\("?([^")]+\.woff2)/g)].map(([, font = '']) => posix.resolve(address, font)),
    );
    const html = this.sizeOf([page.file]);
    return {
      html,
      css: weigh(files.filter((each) => each.endsWith('.css'))) + styles.reduce((sum, text) => sum + this.#size(text, () => text), 0),
      js: weigh(files.filter((each) => /\.m?js$/.test(each))),
      /** The fonts that its styles name. A browser fetches those that the page's text uses, once for all pages. */
      fonts: weigh(fonts),
      /** Everything together: page, styles, scripts, icon, and other files. */
      whole: html + weigh(files),
      /** The addresses of everything fetched, including the page. */
      requests,
      /** Addresses on other hosts that the page would fetch. */
      foreign: addressesIn(elements).filter(isForeign),
    };
  }
}
