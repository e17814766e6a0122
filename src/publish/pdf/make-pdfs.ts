import type { PdfJob } from '../../domain/handout/files.ts';
import type { fileCache } from '../project.ts';
import type { BuiltSite } from '../built-site.ts';
import { openPaperBrowser } from './paper-browser.ts';
import { PDFDict, PDFDocument, PDFName, PDFString, ParseSpeeds } from '@cantoo/pdf-lib';
import { bookTitle } from '../../domain/handout/book-pages.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code that makes PDFs. If one of these files changes, all PDFs are made again. */
const recipeFiles = ['make-pdfs.ts', 'page-script.ts', 'paper-browser.ts'];

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

export interface PdfOptions {
  /** The path of Chromium. */
  readonly executablePath: string;
  readonly cache: ReturnType<typeof fileCache>;
  /** Called with a line of progress for each new PDF. */
  readonly log: (line: string) => void;
}

/** Makes all PDFs or takes them from the cache if their inputs haven't changed. @returns PDFs in the order of the jobs */
export async function makePdfs(
  jobs: readonly PdfJob[],
  site: BuiltSite,
  { executablePath, cache, log }: PdfOptions,
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
