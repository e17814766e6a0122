import { ChromiumError, findChromium } from '../diagrams/mermaid/chromium.ts';
import { epubPath } from '../domain/handout/handouts.ts';
import { plural } from '../domain/text.ts';
import { getGuide } from '../load/guide.ts';
import { type BuiltSite, listFiles, writeSiteFile } from './built-site.ts';
import { makeCards } from './cards/make-cards.ts';
import { makeEpub } from './epub/make-epub.ts';
import { atomFeed, feedFile } from './feed.ts';
import { hostHeaders, redirectFiles, sitemapFiles } from './hosting.ts';
import { writeLicenses } from './licenses.ts';
import { makeLmsFiles } from './lms-files.ts';
import { markdownFiles } from './markdown.ts';
import { makeHandouts } from './pdf/handouts.ts';
import { editionName, portableEdition } from './portable.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';
import { type Files, zipOscal } from './zip.ts';

export interface PublishOptions {
  /** Whether to make the PDFs and social cards, which need Chromium. */
  readonly pdfs: boolean;
  /** The names of the steps to run; all by default. */
  readonly steps?: readonly string[] | undefined;
  readonly log: (line: string) => void;
  /** Called with what readers of the site will miss. */
  readonly warn: (line: string) => void;
}

/** Runs a step that needs Chromium, or warns why it can't. @param without what the site lacks without it */
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
  const { dir, base } = site;
  const guide = getGuide();
  const tables = () => listFiles(dir).filter((file) => file.endsWith('.csv'));
  /** A step returns files to write, by path from the site's root, or one line for the log if it has written files itself. */
  const steps: readonly (readonly [string, () => Files | string | Promise<Files | string>])[] = [
    ['Markdown', () => markdownFiles(site)],
    ['Search index', () => writeSearchIndex(dir)],
    ['Files for learning platforms', () => makeLmsFiles(guide, site)],
    ['Licenses', () => writeLicenses(dir)],
    ['Headers', () => new Map([['_headers', hostHeaders(base, tables())]])],
    ['Feed', () => new Map([[feedFile, atomFeed(guide, site)]])],
    ['Sitemap', () => sitemapFiles(site)],
    ['EPUB', () => new Map([[epubPath, makeEpub(site)]])],
    ['OSCAL', () => new Map([['data/oscal.zip', zipOscal(dir)]])],
    ['Social cards', () => draw((chromium) => makeCards(site, chromium), options, withoutCards)],
    ['PDFs', () => draw((chromium) => makeHandouts(site, chromium, options.log), options, withoutPdfs)],
    ['Portable edition', async () => new Map([[`${editionName}.zip`, await portableEdition(site)]])],
    ['Service worker', () => writeServiceWorker(dir)],
    // Last, so that the offline copy and the portable edition don't contain these pages.
    ['Redirects', () => redirectFiles(base)],
  ];
  for (const [name, run] of steps) {
    if (options.steps?.includes(name) === false) continue;
    const start = performance.now();
    const result = await run();
    if (typeof result !== 'string') for (const [path, content] of result) writeSiteFile(dir, path, content);
    const what = typeof result === 'string' ? result : plural(result.size, 'file');
    options.log(`${name}: ${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
}
