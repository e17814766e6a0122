import { PDFDict, PDFDocument, PDFName, PDFString, ParseSpeeds } from '@cantoo/pdf-lib';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookTitle } from '../../domain/handout/book-pages.ts';
import {
  allHandouts,
  type Handout,
  type HandoutManifest,
  jobsOf,
  type MadePdf,
  manifestPath,
  type Paper,
  pdfFolder,
  type PdfJob,
  versionsOf,
  zipPath,
} from '../../domain/handout/handouts.ts';
import { escapeHtml } from '../../domain/text.ts';
import { withBase } from '../../domain/urls.ts';
import { getGuide } from '../../load/guide.ts';
import { writeSiteFile, type BuiltSite } from '../built-site.ts';
import { cacheDir, fileCache } from '../project.ts';
import { zipFiles } from '../zip.ts';
import { openPaperBrowser, readPages } from './paper-browser.ts';

/** The code that makes PDFs. If one of these files changes, all PDFs are made again. */
const recipeFiles = ['handouts.ts', 'page-script.ts', 'paper-browser.ts'];

/**
 * Returns a function that lists everything that a PDF is made from: of its page, the content without header and footer, the styles, and the
 * names of linked styles and scripts, which contain hashes of their content.
 * @param browser the version of Chromium
 */
function inputsReader({ dir, base, url }: BuiltSite, browser: string): (job: PdfJob) => readonly string[] {
  const recipe = recipeFiles.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
  return ({ sheet, address }) => {
    const html = readFileSync(join(dir, sheet.path, 'index.html'), 'utf8');
    const parts = html.match(/<main[^]*<\/main>|<style>[^]*?<\/style>|"[^"]*_astro\/[^"]*"/g) ?? [];
    return [browser, base, url ?? '', ...recipe, sheet.title, sheet.summary, address, ...parts];
  };
}

/** Metadata by Chromium that changes each time or depends on the machine. */
const fleeting = ['CreationDate', 'ModDate', 'Creator'];

/**
 * Replaces the metadata of Chromium's PDF, removes its dates, and compresses its structure, so that the same page gives the same bytes.
 * Tags, outline, and links stay the same.
 */
async function finishPdf(pdf: Uint8Array, { title, subject }: { readonly title: string; readonly subject: string }): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(subject);
  document.setAuthor(bookTitle);
  document.setLanguage('en');
  const info = document.context.trailerInfo.Info;
  const entries = info && document.context.lookup(info, PDFDict);
  for (const name of fleeting) entries?.delete(PDFName.of(name));
  entries?.set(PDFName.of('Creator'), PDFString.of(bookTitle));
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity });
}

/** How many pages print at the same time. Small machines have two cores. */
const parallelPages = 2;

const modeSuffix = { answers: '', blank: ' (without answers)', key: ' (answer key)' } as const;

/** Makes PDFs or takes them from the cache if their inputs haven't changed. @returns PDFs in the order of the jobs */
export async function makePdfs(
  jobs: readonly PdfJob[],
  site: BuiltSite,
  cache: ReturnType<typeof fileCache>,
  executablePath: string,
  log: (line: string) => void,
): Promise<ReadonlyMap<PdfJob, Uint8Array>> {
  const browser = await openPaperBrowser(executablePath, site);
  const inputsOf = inputsReader(site, browser.version);
  const pdfs = new Map<PdfJob, Uint8Array>();
  const queue = [...jobs];
  const work = async () => {
    const page = await browser.newPage();
    for (let job = queue.shift(); job; job = queue.shift()) {
      const { sheet, mode, file } = job;
      const make = async () => {
        const printed = await browser.print(page, job);
        log(`${jobs.length - queue.length}/${jobs.length}  ${file}`);
        return finishPdf(printed, { title: `${sheet.title}${modeSuffix[mode]}`, subject: sheet.summary });
      };
      pdfs.set(job, await cache.get(inputsOf(job), make));
    }
  };
  try {
    await Promise.all(Array.from({ length: parallelPages }, work));
  } finally {
    await browser.close();
  }
  return new Map([...pdfs].sort(([a], [b]) => jobs.indexOf(a) - jobs.indexOf(b)));
}

const paperWords: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter', '16x9': '16:9' };

/** A file size for readers. Examples: `87 kB`, `1.8 MB` @param bytes more than 0 */
export const formatSize = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** Replaces the content of the `<div>` with an attribute. The content has no other `<div>`, so this can run again. */
const fillDiv = (html: string, attribute: string, content: string) =>
  html.replace(new RegExp(`(<div[^>]* ${attribute}[^>]*>)[^]*?</div>`, 'g'), (_, open: string) => `${open}${content}</div>`);

/** Links to the PDFs of a handout, one line for each version. The print panel shows the link that matches its options. */
function pdfLinks(sheet: Handout, pdfs: readonly MadePdf[], base: string): string {
  const lines = versionsOf(sheet).map(({ mode, tone, label }) => {
    const made = pdfs.filter((pdf) => pdf.sheet === sheet.id && pdf.mode === mode && pdf.tone === tone);
    const links = made.map(({ paper, path, bytes }) => {
      const words = [label.replace(/^PDF(, )?/, '').toLowerCase(), paperWords[paper], formatSize(bytes)];
      const name = `Download PDF of ${sheet.title}: ${words.filter(Boolean).join(', ')}`;
      const choice = `${mode} ${paper} ${tone}`;
      return `<a href="${escapeHtml(withBase(path, base))}" aria-label="${escapeHtml(name)}" data-pdf="${choice}">${paperWords[paper]}</a>`;
    });
    return `<p><span>${label}</span> ${links.join(' ')}</p>`;
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
  const pdfs = await makePdfs(sheets.flatMap(jobsOf), site, cache, executablePath, log);
  cache.removeUnused();
  const zip = zipFiles(new Map([...pdfs].map(([{ file, paper }, pdf]) => [`${paper}/${file}`, pdf])));
  writeSiteFile(site.dir, zipPath, zip);
  const manifest: HandoutManifest = { pdfs: await writePdfs(pdfs, site.dir), zip: { path: zipPath, bytes: zip.length } };
  writeSiteFile(site.dir, manifestPath, `${JSON.stringify(manifest, null, 1)}\n`);
  linkPdfs(site, sheets, manifest);
  return `${pdfs.size} PDFs, ${formatSize(manifest.pdfs.reduce((sum, { bytes }) => sum + bytes, 0))}`;
}
