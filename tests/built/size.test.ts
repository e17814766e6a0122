import { describe, expect, it } from 'vitest';
import { Scales } from '../../src/tools/page-weight.ts';
import { dist, pages } from '../pages.ts';

const kilobyte = 1000;
/** Pages that are one long list by nature. */
const longPages = /^\/(?:glossary|guide\/outline)\/$/;
const budget = { css: 8 * kilobyte, js: 4 * kilobyte, requests: 6 };
/** All chapters in one page, to be printed: nobody comes upon it by following the guide. */
const wholeBook = '/handouts/book/';
const htmlBudget = (path: string) => (path === wholeBook ? 80 : longPages.test(path) ? 30 : 14) * kilobyte;

const scales = new Scales(dist, process.env.BASE_PATH);

describe('the size of each page, after brotli and before search or practice is used', () => {
  for (const page of pages) {
    it(`${page.path} is small enough`, () => {
      const { html, css, js, requests, foreign } = scales.measure(page);
      expect.soft(html, 'bytes of HTML').toBeLessThanOrEqual(htmlBudget(page.path));
      expect.soft(css, 'bytes of CSS').toBeLessThanOrEqual(budget.css);
      expect.soft(js, 'bytes of JavaScript').toBeLessThanOrEqual(budget.js);
      expect.soft(requests.length, `requests:\n${requests.join('\n')}`).toBeLessThanOrEqual(budget.requests);
      expect.soft(foreign, 'from other hosts').toEqual([]);
    });
  }
});
