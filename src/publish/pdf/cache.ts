import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializeOuter } from 'parse5';
import type { PdfJob } from '../../domain/handout/files.ts';
import { attribute, elementsIn, normalizeBase, parsePage, type BuiltSite } from '../built-site.ts';

/** How PDFs are made: if one of these files changes, all PDFs are made again. */
const recipeFiles = ['paper-browser.ts', 'page-script.ts', 'finish-pdf.ts'];
const readRecipe = () => recipeFiles.map((file) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'));

/** PDFs by the fingerprint of what they are made from, so a build makes only what changed. */
export class PdfCache {
  readonly #dir: string;
  readonly #used = new Set<string>();

  /** @param dir created if it is missing */
  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  get(fingerprint: string): Uint8Array | undefined {
    this.#used.add(`${fingerprint}.pdf`);
    const path = join(this.#dir, `${fingerprint}.pdf`);
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  put(fingerprint: string, pdf: Uint8Array): void {
    this.#used.add(`${fingerprint}.pdf`);
    writeFileSync(join(this.#dir, `${fingerprint}.pdf`), pdf);
  }

  /** Removes what this run did not ask for. */
  removeUnused(): void {
    for (const name of readdirSync(this.#dir)) if (!this.#used.has(name)) rmSync(join(this.#dir, name));
  }
}

/**
 * Fingerprints of PDFs: equal fingerprints, equal PDFs. Each page and file is read once.
 * @param browser its version
 */
export function createFingerprint({ dir, base, url }: BuiltSite, browser: string): (job: PdfJob) => string {
  const common = [browser, base ?? '', url ?? '', ...readRecipe()].join('\0');
  const pages = new Map<string, string[]>();
  const readFile = (address: string) => readFileSync(join(dir, address.slice(normalizeBase(base).length)), 'utf8');

  /** The printed part of a page, and the styles and scripts that shape it; header and footer are not printed. */
  const readParts = (path: string): string[] => {
    const elements = elementsIn(parsePage(dir, `${path.slice(1)}index.html`));
    const main = elements.filter(({ tagName }) => tagName === 'main').map((element) => serializeOuter(element));
    const styles = elements.flatMap((each) => (attribute(each, 'rel') === 'stylesheet' ? (attribute(each, 'href') ?? []) : []));
    const scripts = elements.flatMap((each) => (each.tagName === 'script' ? (attribute(each, 'src') ?? []) : []));
    return [...main, ...[...styles, ...scripts].map(readFile)];
  };

  return ({ sheet, address }) => {
    const parts = pages.get(sheet.path) ?? readParts(sheet.path);
    pages.set(sheet.path, parts);
    const hash = createHash('sha256').update(common);
    for (const part of [sheet.title, sheet.summary, address, ...parts]) hash.update(`${part.length}\0${part}`);
    return hash.digest('hex').slice(0, 32);
  };
}
