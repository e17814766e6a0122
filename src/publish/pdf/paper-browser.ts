import { PDFArray, PDFDict, PDFDocument, PDFName, ParseSpeeds } from '@cantoo/pdf-lib';
import { buildSync } from 'esbuild';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import type { Paper, PdfJob } from '../../domain/handout/handouts.ts';
import { launchChromium } from '../../diagrams/mermaid/chromium.ts';
import { withBase } from '../../domain/urls.ts';
import type { BuiltSite } from '../built-site.ts';

/** The origin of the printed pages if the site has no address. */
const placeholderOrigin = 'https://site.invalid';

const formats: Readonly<Record<Paper, { readonly format: string } | { readonly width: string; readonly height: string }>> = {
  a4: { format: 'A4' },
  letter: { format: 'Letter' },
  '16x9': { width: '1280px', height: '720px' },
};

/** Page numbers can move text to the next page, which changes the numbers again. This many rounds are plenty. */
const maxRounds = 5;

/** The script that runs in the pages as `onPaper`. */
const pageScript = (): string =>
  buildSync({
    entryPoints: [fileURLToPath(new URL('page-script.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'onPaper',
    footer: { js: 'globalThis.onPaper = onPaper;' },
  }).outputFiles[0]?.text ?? '';

/** Answers requests to the site's future address with built files, so that links in PDFs lead to that address. */
function answerRequest(route: Route, { dir, base }: BuiltSite): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const file = join(dir, decodeURIComponent(pathname.slice(base.length)), pathname.endsWith('/') ? 'index.html' : '');
  return pathname.startsWith(base) && existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
}

/** The number of pages of a PDF and, by id, the page of each link target, from 1. Chromium lists the targets in the document's catalog. */
export async function readPages(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const pages = document.getPages().map(({ ref }) => ref);
  const targets = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [];
  const pageOfId = targets.map(([name, target]) => {
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    return [decodeURIComponent(name.decodeText()), pages.findIndex((ref) => ref === page) + 1] as const;
  });
  return { count: pages.length, pageOfId: Object.fromEntries(pageOfId) };
}

const printPage = (page: Page, paper: Paper) => page.pdf({ ...formats[paper], preferCSSPageSize: true, tagged: true, outline: true });

async function printNumbered(page: Page, paper: Paper): Promise<Uint8Array> {
  let before = await readPages(await printPage(page, paper));
  for (let round = 1; round <= maxRounds; round += 1) {
    await page.evaluate(`onPaper.writePageNumbers(${JSON.stringify(before.pageOfId)})`);
    const pdf = await printPage(page, paper);
    const after = await readPages(pdf);
    if (JSON.stringify(before) === JSON.stringify(after)) return pdf;
    before = after;
  }
  throw new Error(`The page numbers of ${page.url()} still change after ${maxRounds} rounds.`);
}

/** Starts a Chromium that prints pages of a built site. It reads the built files without a server or network. */
export async function openPaperBrowser(executablePath: string, site: BuiltSite) {
  const browser = await launchChromium(executablePath);
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', colorScheme: 'light' });
  await context.addInitScript({ content: pageScript() });
  await context.route('**/*', (route) => answerRequest(route, site));
  const { origin } = new URL(site.url ?? placeholderOrigin);
  /** Prints a handout. @param page an unused page of this browser */
  const print = async (page: Page, { address, paper }: PdfJob) => {
    await page.goto(origin + withBase(address, site.base), { waitUntil: 'load' });
    await page.evaluate('onPaper.loadFonts()');
    await page.evaluate('onPaper.drawHatches()');
    if (!site.url) await page.evaluate('onPaper.removeSiteLinks()');
    const hasPageNumbers = (await page.locator('[data-page-of]').count()) > 0;
    return hasPageNumbers ? printNumbered(page, paper) : printPage(page, paper);
  };
  return { version: browser.version(), newPage: () => context.newPage(), print, close: () => browser.close() };
}
