import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobsOf, manifestPath, pdfFolder, zipPath } from '../../domain/handout/files.ts';
import type { HandoutManifest, MadePdf, Paper, PdfJob, Tone } from '../../domain/handout/files.ts';
import { allHandouts, type Handout, modeWords } from '../../domain/handout/handouts.ts';
import { withBase } from '../../domain/urls.ts';
import { getGuide } from '../../load/guide.ts';
import { writeSiteFile, type BuiltSite } from '../built-site.ts';
import { escapeHtml } from '../../domain/text.ts';
import { zipFiles } from '../zip.ts';
import { cacheDir, fileCache } from '../project.ts';
import { makePdfs } from './make-pdfs.ts';
import { readPages } from './paper-browser.ts';

const paperWords: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter', '16x9': '16:9' };

/** A file size for readers. Examples: `87 kB`, `1.8 MB` @param bytes more than 0 */
export const formatSize = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** Replaces the content of the `<div>` with an attribute. The content has no other `<div>`, so this can run again. */
const fillDiv = (html: string, attribute: string, content: string) =>
  html.replace(new RegExp(`(<div[^>]* ${attribute}[^>]*>)[^]*?</div>`, 'g'), (_, open: string) => `${open}${content}</div>`);

const toneWords: Readonly<Record<Tone, string>> = { colour: '', grey: ', gray' };

/** Teachers need the blank version first. */
const linkOrder = ['blank', 'answers', 'key'] as const;

/** Links to the PDFs of a handout, one line for each mode. The print panel shows the line that matches its options. */
function pdfLinks(sheet: Handout, pdfs: readonly MadePdf[], base: string): string {
  const hasModes = sheet.modes.length > 1;
  const lines = linkOrder.map((mode) => {
    if (!sheet.modes.includes(mode)) return '';
    const ofMode = pdfs.filter((pdf) => pdf.sheet === sheet.id && pdf.mode === mode);
    const links = ofMode.map(({ paper, tone, path, bytes }) => {
      const words = `${paperWords[paper]}${toneWords[tone]}`;
      const name = `Download PDF of ${sheet.title}${hasModes ? `, ${modeWords[mode].toLowerCase()}` : ''}: ${words}, ${formatSize(bytes)}`;
      const choice = `${mode} ${paper} ${tone}`;
      return `<a href="${escapeHtml(withBase(path, base))}" aria-label="${escapeHtml(name)}" data-pdf="${choice}">${words}</a>`;
    });
    return `<p><span>${hasModes ? modeWords[mode] : 'PDF'}</span> ${links.join(' ')}</p>`;
  });
  return lines.join('');
}

/** Adds links to the PDFs to the list of handouts and to the page of each handout. */
export function linkPdfs({ dir, base }: BuiltSite, sheets: readonly Handout[], { pdfs, zip }: HandoutManifest): void {
  const changePage = (path: string, change: (html: string) => string) => {
    const file = join(dir, path, 'index.html');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  const withLinks = (html: string, sheet: Handout) => fillDiv(html, `data-files-of="${sheet.id}"`, pdfLinks(sheet, pdfs, base));
  const words = `Download all ${pdfs.length} PDFs as a ZIP file (${formatSize(zip.bytes)})`;
  changePage('/handouts/', (html) =>
    fillDiv(
      sheets.reduce(withLinks, html),
      'data-all-files',
      `<p><a class="plain-button button-link" href="${escapeHtml(withBase(zip.path, base))}">${words}</a></p>`,
    ),
  );
  for (const sheet of sheets) changePage(sheet.path, (html) => withLinks(html, sheet));
}

async function writePdfs(pdfs: ReadonlyMap<PdfJob, Uint8Array>, dir: string): Promise<MadePdf[]> {
  const written: MadePdf[] = [];
  for (const [{ sheet, mode, paper, tone, file }, pdf] of pdfs) {
    const path = pdfFolder + file;
    writeSiteFile(dir, path, pdf);
    written.push({ sheet: sheet.id, mode, paper, tone, path, pages: (await readPages(pdf)).count, bytes: pdf.length });
  }
  return written;
}

/** Makes the PDFs of all handouts, their zip, and their list, and links them from the pages. @returns one line for the log */
export async function makeHandouts(site: BuiltSite, executablePath: string, log: (line: string) => void): Promise<string> {
  const sheets = allHandouts(getGuide()).filter((sheet) => jobsOf(sheet).length > 0);
  const cache = fileCache(join(cacheDir, 'handouts'), '.pdf');
  const pdfs = await makePdfs(sheets.flatMap(jobsOf), site, { executablePath, cache, log });
  cache.removeUnused();
  const zip = zipFiles(new Map([...pdfs].map(([{ file, paper }, pdf]) => [`${paper}/${file}`, pdf])));
  writeSiteFile(site.dir, zipPath, zip);
  const manifest: HandoutManifest = { pdfs: await writePdfs(pdfs, site.dir), zip: { path: zipPath, bytes: zip.length } };
  writeSiteFile(site.dir, manifestPath, `${JSON.stringify(manifest, null, 1)}\n`);
  linkPdfs(site, sheets, manifest);
  return `${pdfs.size} PDFs, ${formatSize(manifest.pdfs.reduce((sum, { bytes }) => sum + bytes, 0))}`;
}
