import type { PdfJob } from '../../domain/handouts/files.ts';
import { finishPdf } from './finish-pdf.ts';
import { Fingerprints } from './fingerprints.ts';
import { PaperBrowser, type PrintedSite } from './paper-browser.ts';
import type { PdfCache } from './pdf-cache.ts';
import { printSheet } from './print-sheet.ts';

/** Pages that print at the same time: more than the cores of a small machine only wait for each other. */
const atOnce = 2;

const modeWords = { answers: '', blank: ' (without answers)', key: ' (answer key)' } as const;

/** The name a PDF gives itself. */
export const pdfTitle = ({ sheet, mode }: PdfJob): string => `${sheet.title}${modeWords[mode]}`;

export type Made = ReadonlyMap<PdfJob, Uint8Array>;

/**
 * Makes every PDF, or takes it from the cache where nothing it is made from has changed.
 * @param executablePath the Chromium @param say tells how far it is
 */
export async function makePdfs(
  jobs: readonly PdfJob[],
  site: PrintedSite,
  { executablePath, cache, say }: { executablePath: string; cache: PdfCache; say: (line: string) => void },
): Promise<Made> {
  const browser = await PaperBrowser.open(executablePath, site);
  const fingerprints = new Fingerprints(site, browser.version());
  const made = new Map<PdfJob, Uint8Array>();
  const toMake: { job: PdfJob; name: string }[] = [];
  for (const job of jobs) {
    const name = `${fingerprints.of(job)}.pdf`;
    const kept = cache.get(name);
    if (kept) made.set(job, kept);
    else toMake.push({ job, name });
  }
  const total = toMake.length;
  const work = async () => {
    const page = await browser.newPage();
    for (let next = toMake.shift(); next; next = toMake.shift()) {
      const { job, name } = next;
      const pdf = await finishPdf(await printSheet(browser, page, job), { title: pdfTitle(job), subject: job.sheet.summary });
      cache.put(name, pdf);
      made.set(job, pdf);
      say(`${total - toMake.length}/${total}  ${job.file}  ${Math.ceil(pdf.length / 1000)} kB`);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await browser.close();
  }
  // In the order of the jobs, whichever was done first.
  return new Map(jobs.flatMap((job) => (made.has(job) ? [[job, made.get(job) ?? new Uint8Array()] as const] : [])));
}
