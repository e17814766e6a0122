import type { PdfJob } from '../../domain/handout/files.ts';
import type { FileCache } from '../file-cache.ts';
import { type BuiltSite, attribute, elementsIn, normalizeBase, parsePage } from '../built-site.ts';
import { openPaperBrowser } from './paper-browser.ts';
import { PDFDict, PDFDocument, PDFName, PDFString, ParseSpeeds } from '@cantoo/pdf-lib';
import { bookTitle } from '../../domain/handout/book-pages.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializeOuter } from 'parse5';

/** The code that makes PDFs. If one of these files changes, all PDFs are made again. */
const recipeFiles = ['make-pdfs.ts', 'page-script.ts', 'paper-browser.ts'];
const readRecipe = () => recipeFiles.map((file) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'));

/**
 * Returns a function that computes fingerprints of PDFs. Equal fingerprints mean equal PDFs. Each page and file is read once.
 * @param browser the version of Chromium
 */
function createFingerprint({ dir, base, url }: BuiltSite, browser: string): (job: PdfJob) => string {
  const common = [browser, base ?? '', url ?? '', ...readRecipe()].join('\0');
  const pages = new Map<string, string[]>();
  const readFile = (address: string) => readFileSync(join(dir, address.slice(normalizeBase(base).length)), 'utf8');

  /** The printed part of a page, without header and footer, and its styles and scripts. */
  const readParts = (path: string): string[] => {
    const elements = elementsIn(parsePage(dir, `${path.slice(1)}index.html`));
    const main = elements.filter(({ tagName }) => tagName === 'main').map((element) => serializeOuter(element));
    const styles = elements.flatMap((each) => (attribute(each, 'rel') === 'stylesheet' ? (attribute(each, 'href') ?? []) : []));
    const scripts = elements.flatMap((each) => (each.tagName === 'script' ? (attribute(each, 'src') ?? []) : []));
    const inlineStyles = elements.filter(({ tagName }) => tagName === 'style').map((element) => serializeOuter(element));
    return [...main, ...inlineStyles, ...[...styles, ...scripts].map(readFile)];
  };

  return ({ sheet, address }) => {
    const parts = pages.get(sheet.path) ?? readParts(sheet.path);
    pages.set(sheet.path, parts);
    const hash = createHash('sha256').update(common);
    for (const part of [sheet.title, sheet.summary, address, ...parts]) hash.update(`${part.length}\0${part}`);
    return hash.digest('hex').slice(0, 32);
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
  readonly cache: FileCache;
  /** Called with a line of progress for each PDF. */
  readonly log: (line: string) => void;
}

/** Makes all PDFs or takes them from the cache if their inputs haven't changed. @returns PDFs in the order of the jobs */
export async function makePdfs(
  jobs: readonly PdfJob[],
  site: BuiltSite,
  { executablePath, cache, log }: PdfOptions,
): Promise<ReadonlyMap<PdfJob, Uint8Array>> {
  const browser = await openPaperBrowser(executablePath, site);
  const fingerprint = createFingerprint(site, browser.version);
  const pdfs = new Map(jobs.map((job) => [job, cache.get(fingerprint(job))]));
  const queue = jobs.filter((job) => !pdfs.get(job));
  const total = queue.length;
  const work = async () => {
    const page = await browser.newPage();
    for (let job = queue.shift(); job; job = queue.shift()) {
      const printed = await browser.print(page, job);
      const pdf = await finishPdf(printed, { title: `${job.sheet.title}${modeSuffix[job.mode]}`, subject: job.sheet.summary });
      cache.put(fingerprint(job), pdf);
      pdfs.set(job, pdf);
      log(`${total - queue.length}/${total}  ${job.file}  ${Math.ceil(pdf.length / 1000)} kB`);
    }
  };
  try {
    await Promise.all(Array.from({ length: parallelPages }, work));
  } finally {
    await browser.close();
  }
  return new Map([...pdfs].flatMap(([job, pdf]) => (pdf ? [[job, pdf] as const] : [])));
}
