import { ChromiumError, findChromium } from '../diagrams/mermaid/chromium.ts';
import type { BuiltSite } from './built-site.ts';
import { makeCards } from './cards/make-cards.ts';
import { writeEpub } from './epub/make-epub.ts';
import { writeFeed } from './feed.ts';
import { writeHostHeaders, writeRedirects, writeSitemap } from './hosting.ts';
import { writeLicenses } from './licenses.ts';
import { writeLmsFiles } from './lms-files.ts';
import { writeMarkdown } from './markdown.ts';
import { makeHandouts } from './pdf/handouts.ts';
import { writePortableEdition } from './portable.ts';
import { writeOscalZip } from './zip.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';

export interface PublishOptions {
  /** Whether to make the PDFs and social cards, which need Chromium. */
  readonly pdfs: boolean;
  /** The names of the steps to run; all by default. */
  readonly steps?: readonly string[] | undefined;
  readonly log: (line: string) => void;
  /** Called with what readers of the site will miss. */
  readonly warn: (line: string) => void;
}

/**
 * Runs a step that needs Chromium, or warns why it can't.
 * @param without what the site lacks without it
 * @returns one line for the log
 */
async function draw(make: (chromium: string) => Promise<string>, { pdfs, warn }: PublishOptions, without: string): Promise<string> {
  if (!pdfs) return 'left out';
  try {
    const chromium = findChromium();
    if (!chromium) throw new ChromiumError('No Chromium was found: install one, or set CHROMIUM_PATH.');
    return await make(chromium);
  } catch (error) {
    if (!(error instanceof ChromiumError)) throw error;
    warn(`${error.message} Until then ${without}`);
    return 'none';
  }
}

const withoutCards = 'previews of links to services and comparisons show the general picture of the site.';
const withoutPdfs = 'the site has no PDFs; handouts still print from the browser.';

/**
 * Adds everything that is made from the pages in `site.dir` and from the Guide. The order matters: PDFs are linked from pages, the portable
 * edition contains all files, and the packs of the service worker contain all pages.
 */
export async function publishSite(site: BuiltSite, options: PublishOptions): Promise<void> {
  const { dir } = site;
  const steps: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['Markdown', () => writeMarkdown(site)],
    ['Search index', () => writeSearchIndex(dir)],
    ['Files for learning platforms', () => writeLmsFiles(site)],
    ['Licenses', () => writeLicenses(dir)],
    ['Headers', () => writeHostHeaders(site)],
    ['Feed', () => writeFeed(site)],
    ['Sitemap', () => writeSitemap(site)],
    ['EPUB', () => writeEpub(site)],
    ['OSCAL', () => writeOscalZip(dir)],
    ['Social cards', () => draw((chromium) => makeCards(site, chromium), options, withoutCards)],
    ['PDFs', () => draw((chromium) => makeHandouts(site, chromium, options.log), options, withoutPdfs)],
    ['Portable edition', () => writePortableEdition(site)],
    ['Service worker', () => writeServiceWorker(dir)],
    ['Redirects', () => writeRedirects(site)],
  ];
  for (const [name, run] of steps) {
    if (options.steps?.includes(name) === false) continue;
    const start = performance.now();
    const result = await run();
    options.log(`${name}: ${result} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
}
