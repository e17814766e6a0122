import type { Page } from '@playwright/test';
import type { PdfJob } from '../../domain/handout/files.ts';
import { finishPdf } from './finish-pdf.ts';
import { Fingerprints } from './fingerprints.ts';
import { PaperBrowser, type PrintedSite } from './paper-browser.ts';
import type { PdfCache } from './pdf-cache.ts';
import { printFirstPage, printSheet } from './print-sheet.ts';
import { drawThumbnail } from './thumbnail.ts';

/** Pages that print at the same time: more than the cores of a small machine only wait for each other. */
const atOnce = 2;

const modeWords = { answers: '', blank: ' (without answers)', key: ' (answer key)' } as const;

/** The name a PDF gives itself. */
export const pdfTitle = ({ sheet, mode }: PdfJob): string => `${sheet.title}${modeWords[mode]}`;

/** What was made for a job. */
export interface MadeFiles {
  readonly pdf: Uint8Array;
  /** Its first page as a small WebP picture; of one job for each sheet. */
  readonly picture: Uint8Array | undefined;
}
export type Made = ReadonlyMap<PdfJob, MadeFiles>;

export interface MakeOptions {
  /** The Chromium. */
  readonly executablePath: string;
  readonly cache: PdfCache;
  /** Tells how far it is. */
  readonly say: (line: string) => void;
}

const needsPicture = ({ sheet, mode, paper }: PdfJob) => mode === sheet.modes[0] && paper === 'a4';

/** What an earlier run made of the same; undefined where anything is missing. */
function kept(job: PdfJob, name: string, cache: PdfCache): MadeFiles | undefined {
  const pdf = cache.get(`${name}.pdf`);
  const picture = needsPicture(job) ? cache.get(`${name}.webp`) : undefined;
  return pdf && (picture || !needsPicture(job)) ? { pdf, picture } : undefined;
}

async function make(job: PdfJob, browser: PaperBrowser, page: Page): Promise<MadeFiles> {
  const printed = await printSheet(browser, page, job);
  const pdf = await finishPdf(printed, { title: pdfTitle(job), subject: job.sheet.summary });
  const picture = needsPicture(job) ? await drawThumbnail(await printFirstPage(page, job.paper)) : undefined;
  return { pdf, picture };
}

/** Makes every PDF, or takes it from the cache where nothing it is made from has changed. @returns in the order of the jobs */
export async function makePdfs(jobs: readonly PdfJob[], site: PrintedSite, { executablePath, cache, say }: MakeOptions): Promise<Made> {
  const browser = await PaperBrowser.open(executablePath, site);
  const fingerprints = new Fingerprints(site, browser.version());
  const named = jobs.map((job) => ({ job, name: fingerprints.of(job) }));
  const made = new Map<PdfJob, MadeFiles | undefined>(named.map(({ job, name }) => [job, kept(job, name, cache)]));
  const waiting = named.filter(({ job }) => !made.get(job));
  const total = waiting.length;
  let done = 0;
  const work = async () => {
    const page = await browser.newPage();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { job, name } = next;
      const files = await make(job, browser, page);
      cache.put(`${name}.pdf`, files.pdf);
      if (files.picture) cache.put(`${name}.webp`, files.picture);
      made.set(job, files);
      done += 1;
      say(`${done}/${total}  ${job.file}  ${Math.ceil(files.pdf.length / 1000)} kB`);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await browser.close();
  }
  return new Map([...made].flatMap(([job, files]) => (files ? [[job, files] as const] : [])));
}
