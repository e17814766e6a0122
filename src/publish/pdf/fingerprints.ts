import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializeOuter } from 'parse5';
import type { PdfJob } from '../../domain/handout/files.ts';
import { rooted } from '../base-path.ts';
import { attribute, elementsIn, parsePage } from '../built-site.ts';
import type { PrintedSite } from './paper-browser.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** How PDFs are made: where that changes, all of them do. */
const recipeFiles = ['paper-browser.ts', 'print-sheet.ts', 'read-places.ts', 'finish-pdf.ts', 'thumbnail.ts'];

const recipe = (): string[] => {
  const inPage = readdirSync(join(here, 'page')).map((file) => `page/${file}`);
  return [...recipeFiles, ...inPage.sort()].map((file) => readFileSync(join(here, file), 'utf8'));
};

/** Tells what a PDF is made from: equal fingerprints, equal PDFs. Files are read once each. */
export class Fingerprints {
  readonly #site: PrintedSite;
  readonly #common: string;
  readonly #files = new Map<string, string>();
  readonly #pages = new Map<string, string[]>();

  /** @param browser its version */
  constructor(site: PrintedSite, browser: string) {
    this.#site = site;
    this.#common = [browser, site.base ?? '', site.url ?? '', ...recipe()].join('\0');
  }

  #read(address: string): string {
    const file = join(this.#site.dir, address.slice(rooted(this.#site.base).length));
    const known = this.#files.get(file) ?? readFileSync(file, 'utf8');
    this.#files.set(file, known);
    return known;
  }

  /** The printed part of a page, and the styles and scripts that shape it. The site's head and foot are not printed. */
  #partsOf(path: string): string[] {
    const elements = elementsIn(parsePage(this.#site.dir, `${path.slice(1)}index.html`));
    const main = elements.filter(({ tagName }) => tagName === 'main');
    const styles = elements.flatMap((each) => (attribute(each, 'rel') === 'stylesheet' ? (attribute(each, 'href') ?? []) : []));
    const scripts = elements.flatMap((each) => (each.tagName === 'script' ? (attribute(each, 'src') ?? []) : []));
    return [...main.map((each) => serializeOuter(each)), ...[...styles, ...scripts].map((address) => this.#read(address))];
  }

  /** A page is printed more than once, and read once. */
  #partsOnce(path: string): string[] {
    const known = this.#pages.get(path) ?? this.#partsOf(path);
    this.#pages.set(path, known);
    return known;
  }

  /** The fingerprint of one PDF. */
  of({ sheet, address }: PdfJob): string {
    const hash = createHash('sha256').update(this.#common);
    for (const part of [sheet.title, sheet.summary, address, ...this.#partsOnce(sheet.path)]) hash.update(`${part.length}\0${part}`);
    return hash.digest('hex').slice(0, 32);
  }
}
