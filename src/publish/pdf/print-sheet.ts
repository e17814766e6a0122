import type { Page } from '@playwright/test';
import type { Paper, PdfJob } from '../../domain/handout/files.ts';
import type { PaperBrowser } from './paper-browser.ts';
import { readPlaces, type PdfPlaces } from './read-places.ts';

const formats: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };

const toPaper = (page: Page, paper: Paper) => page.pdf({ format: formats[paper], preferCSSPageSize: true, tagged: true, outline: true });

/** The first page alone of what a page shows, for its picture; the page is of no use for anything else afterwards. */
export async function printFirstPage(page: Page, paper: Paper): Promise<Uint8Array> {
  await page.evaluate('onPaper.leaveOutHatches()');
  return page.pdf({ format: formats[paper], preferCSSPageSize: true, pageRanges: '1' });
}

/** Writing numbers may move text to the next page, which changes the numbers: after so many rounds something is wrong. */
const mostRounds = 5;

const same = (a: PdfPlaces, b: PdfPlaces) => JSON.stringify(a) === JSON.stringify(b);

/** Prints until every number that stands on paper is that of the page it leads to. */
async function printNumbered(page: Page, paper: Paper): Promise<Uint8Array> {
  let before = await readPlaces(await toPaper(page, paper));
  for (let round = 1; round <= mostRounds; round += 1) {
    await page.evaluate(`onPaper.writePageNumbers(${JSON.stringify(before.places)})`);
    const pdf = await toPaper(page, paper);
    const after = await readPlaces(pdf);
    if (same(before, after)) return pdf;
    before = after;
  }
  throw new Error(`The page numbers of ${page.url()} did not come to rest after ${mostRounds} rounds.`);
}

/** Prints one sheet. @param page a page of the same browser, not in use */
export async function printSheet(browser: PaperBrowser, page: Page, { address, paper }: PdfJob): Promise<Uint8Array> {
  await browser.show(page, address);
  const mentionsPages = (await page.locator('[data-page-of]').count()) > 0;
  return mentionsPages ? printNumbered(page, paper) : toPaper(page, paper);
}
