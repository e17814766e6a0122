import type { PdfJob } from '../../domain/handout/files.ts';
import type { BuiltSite } from '../built-site.ts';
import { createFingerprint, type PdfCache } from './cache.ts';
import { finishPdf } from './finish-pdf.ts';
import { PaperBrowser } from './paper-browser.ts';

/** Pages that print at the same time; more than the cores of a small machine would only wait for each other. */
const parallelPages = 2;

const modeSuffix = { answers: '', blank: ' (without answers)', key: ' (answer key)' } as const;

export interface PdfOptions {
  /** The Chromium. */
  readonly executablePath: string;
  readonly cache: PdfCache;
  /** Gets a line of progress for each PDF made. */
  readonly log: (line: string) => void;
}

/** Makes every PDF, or takes it from the cache if nothing it is made from has changed. @returns in the order of the jobs */
export async function makePdfs(
  jobs: readonly PdfJob[],
  site: BuiltSite,
  { executablePath, cache, log }: PdfOptions,
): Promise<ReadonlyMap<PdfJob, Uint8Array>> {
  const browser = await PaperBrowser.open(executablePath, site);
  const fingerprint = createFingerprint(site, browser.version());
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
