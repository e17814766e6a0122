import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuiltPage } from '../../src/publish/built-site.ts';
import { Scales } from '../../src/publish/page-weight.ts';
import { dist, pages } from '../pages.ts';

const kilobyte = 1000;
const kibibyte = 1024;
/** Pages that are one long list by nature. */
const longPages = /^\/(?:glossary|sources)\/$/;
const budget = { js: 4 * kilobyte, requests: 6 };
/** All chapters in one page, to be printed: nobody comes upon it by following the guide. */
const wholeBook = '/handouts/book/';
/** Lists of checks are long without a drawing: they may weigh as much as a page with one. */
const longTexts = /^\/checks(?:\/(?:config|prowler))?\/$/;
/** All services in a layer, with the sources of each. */
const layerPages = /^\/layers\/[\w-]+\/$/;
/** The split of a service is a drawing made of HTML. */
const servicePages = /^\/services\/[\w-]+\/$/;
const hasDrawing = (file: string) => readFileSync(join(dist, file), 'utf8').includes('class="drawing');

/** Bytes of the whole page, its styles, script and icon included: 20 KiB of text, 24 KiB with a drawing. */
function wholeBudget({ file, path }: BuiltPage): number {
  if (path === wholeBook) return 90 * kibibyte;
  if (longPages.test(path)) return 32 * kibibyte;
  if (layerPages.test(path)) return 25 * kibibyte;
  return (longTexts.test(path) || servicePages.test(path) || hasDrawing(file) ? 24 : 20) * kibibyte;
}
/** The book lays the styles of chapters, handouts and its own running titles together. */
const cssBudget = (path: string) => (path === wholeBook ? 9 : 8) * kilobyte;
const htmlBudget = (path: string) => (path === wholeBook ? 80 : longPages.test(path) ? 30 : layerPages.test(path) ? 15 : 14) * kilobyte;

const scales = new Scales(dist, process.env.BASE_PATH);

describe('the size of each page, after brotli and before search or practice is used', () => {
  for (const page of pages) {
    it(`${page.path} is small enough`, () => {
      const { html, css, js, whole, requests, foreign } = scales.measure(page);
      expect.soft(html, 'bytes of HTML').toBeLessThanOrEqual(htmlBudget(page.path));
      expect.soft(css, 'bytes of CSS').toBeLessThanOrEqual(cssBudget(page.path));
      expect.soft(js, 'bytes of JavaScript').toBeLessThanOrEqual(budget.js);
      expect.soft(whole, 'bytes of the whole page').toBeLessThanOrEqual(wholeBudget(page));
      expect.soft(requests.length, `requests:\n${requests.join('\n')}`).toBeLessThanOrEqual(budget.requests);
      expect.soft(foreign, 'from other hosts').toEqual([]);
    });
  }
});
