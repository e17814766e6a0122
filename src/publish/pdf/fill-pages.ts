import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HandoutManifest, MadePdf, Paper } from '../../domain/handout/files.ts';
import type { Sheet } from '../../domain/handout/sheets.ts';
import { modeWords } from '../../domain/handout/words.ts';
import { withBase } from '../../domain/urls.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const paperWords: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };

/** A size as it is read: `87 kB`, `1.8 MB`. @param bytes more than 0 */
export const sizeInWords = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** A place of a built page that waits for what was made. It holds no `<div>` itself, so that it can be filled again. */
const placeOf = (attribute: string) => new RegExp(`(<div[^>]* ${attribute}[^>]*>)[^]*?</div>`, 'g');

const fill = (html: string, attribute: string, content: string) =>
  html.replace(placeOf(attribute), (_, open: string) => `${open}${content}</div>`);

/** What the pages of a built site show of the files that were made for them. */
export class Filler {
  readonly #dir: string;
  readonly #base: string;
  readonly #manifest: HandoutManifest;

  constructor(dir: string, base: string, manifest: HandoutManifest) {
    this.#dir = dir;
    this.#base = base;
    this.#manifest = manifest;
  }

  #link(path: string, name: string, words: string): string {
    return `<a href="${escaped(withBase(path, this.#base))}" aria-label="${escaped(name)}">${words}</a>`;
  }

  #pdfLink(sheet: Sheet, { mode, paper, path, bytes }: MadePdf): string {
    const words = `${paperWords[paper]}, ${sizeInWords(bytes)}`;
    const which = sheet.modes.length > 1 ? `, ${modeWords[mode].toLowerCase()}` : '';
    return this.#link(path, `${words}: PDF of ${sheet.title}${which}`, words);
  }

  /** The PDFs of a sheet: a line for each way to show it. */
  #files(sheet: Sheet): string {
    const pdfs = this.#manifest.pdfs.filter((pdf) => pdf.sheet === sheet.id);
    return sheet.modes
      .map((mode) => {
        const ofMode = pdfs.filter((pdf) => pdf.mode === mode);
        const pages = ofMode[0]?.pages ?? 0;
        const what = sheet.modes.length > 1 ? `${modeWords[mode]}, ` : '';
        const links = ofMode.map((pdf) => this.#pdfLink(sheet, pdf)).join(' · ');
        return `<p>${what}${pages} ${pages === 1 ? 'page' : 'pages'}. PDF: ${links}</p>`;
      })
      .join('');
  }

  #picture(sheet: Sheet): string {
    const picture = this.#manifest.thumbnails[sheet.id];
    if (!picture) return '';
    const { path, width, height } = picture;
    return `<img src="${escaped(withBase(path, this.#base))}" width="${width}" height="${height}" alt="" loading="lazy">`;
  }

  #all(): string {
    const { path, bytes } = this.#manifest.zip;
    const words = `All ${this.#manifest.pdfs.length} PDFs in one zip, ${sizeInWords(bytes)}`;
    return `<p>${this.#link(path, words, words)}</p>`;
  }

  #fillPage(path: string, change: (html: string) => string): void {
    const file = join(this.#dir, path, 'index.html');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  /** Fills the list of handouts, and the page of each. */
  fillPages(sheets: readonly Sheet[]): void {
    this.#fillPage('/handouts/', (html) => {
      const filled = sheets.reduce(
        (page, sheet) =>
          fill(fill(page, `data-files-of="${sheet.id}"`, this.#files(sheet)), `data-picture-of="${sheet.id}"`, this.#picture(sheet)),
        html,
      );
      return fill(filled, 'data-all-files', this.#all());
    });
    for (const sheet of sheets) this.#fillPage(sheet.path, (html) => fill(html, `data-files-of="${sheet.id}"`, this.#files(sheet)));
  }
}
