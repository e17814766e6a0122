import { findChromium } from '../diagrams/mermaid/chromium.ts';
import type { BuiltSite } from './built-site.ts';
import { writeEpub } from './epub/make-epub.ts';
import { writeHostHeaders } from './headers.ts';
import { writeLicenses } from './licenses.ts';
import { writeMarkdown } from './markdown.ts';
import { makeHandouts } from './pdf/handouts.ts';
import { writePortableEdition } from './portable/edition.ts';
import { cacheDir } from './project.ts';
import { writeRedirects } from './redirects.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';

/** How a built site is published. */
export interface PublishOptions {
  /** Makes the PDFs too, if there is a Chromium. */
  readonly pdfs: boolean;
  readonly log: (line: string) => void;
}

/** Makes the PDFs, or says why there are none. */
function makePdfs(site: BuiltSite, log: PublishOptions['log']): Promise<string> | string {
  const executablePath = findChromium();
  return executablePath
    ? makeHandouts(site, { executablePath, cacheDir: `${cacheDir}/handouts`, log })
    : 'no Chromium found, so none were made: install one or set CHROMIUM_PATH. Handouts still print from the browser.';
}

/**
 * Adds to the pages in `site.dir` everything that is made from them and from the Guide. The order matters: PDFs are linked from pages,
 * the portable edition contains all files, and the service worker knows every file by its hash.
 */
export async function publishSite(site: BuiltSite, { pdfs, log }: PublishOptions): Promise<void> {
  const { dir, base = '/' } = site;
  const steps: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['Markdown', () => writeMarkdown(site)],
    ['Search index', () => writeSearchIndex(dir)],
    ['Licenses', () => writeLicenses(dir)],
    ['Headers', () => writeHostHeaders(dir, base)],
    ['EPUB', () => writeEpub(site)],
    ['PDFs', () => (pdfs ? makePdfs(site, log) : 'left out')],
    ['Portable edition', () => writePortableEdition(site)],
    ['Service worker', () => writeServiceWorker(dir)],
    ['Redirects', () => writeRedirects(dir, base)],
  ];
  for (const [name, run] of steps) {
    const start = performance.now();
    const result = await run();
    log(`${name}: ${result} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
}
