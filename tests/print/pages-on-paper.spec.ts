import { expect, test, type Page } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { inGroups, onePageOfEachKind } from '../pages.ts';
import { readPdf } from '../read-pdf.ts';

/** Removes white space, because lines and columns break elsewhere on paper. */
const joined = (text: string) => text.replace(/\s+/g, '');

/**
 * The text in closed details of the main text, without summaries. Not printed: tables of diagrams, because the picture says the same, forms,
 * and lists of links to other pages.
 */
const hiddenTexts = (page: Page) =>
  page.locator('main details:not([open], .diagram-tools *, form *, .screen-only, .screen-only *)').evaluateAll((all) =>
    all.flatMap((details) =>
      [...details.querySelectorAll('p, li')]
        .filter((part) => !part.closest('.screen-only'))
        .map((part) => part.textContent.trim().replace(/\s+/g, ' ').slice(0, 40))
        .filter(Boolean),
    ),
  );

/** Sheets and slides are made for paper, and their PDFs have tests of their own. */
const isSheet = (path: string) => /^\/(?:handouts\/.+|teach\/slides\/)/.test(path);

/** The front page and pages with text that is closed on screen; in the weekly run, every page. */
const isPrinted = (path: string) => (everyPage ? !isSheet(path) : /^\/$|^\/(?:guide|services|practice)\/./.test(path));

for (const { name, paths } of inGroups(onePageOfEachKind.filter(({ path }) => isPrinted(path)))) {
  test(`${name} prints its text, what is closed on screen included, and no navigation`, async ({ page }) => {
    for (const path of paths) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(path);
      const title = await page.locator('h1').innerText();
      const hidden = await hiddenTexts(page);
      await page.emulateMedia({ media: 'print' });
      const navigation = page.locator('nav:visible');
      await expect.soft(navigation, `navigation on ${path} is of no use on paper: give it the class "screen-only"`).toHaveCount(0);
      await expect.soft(page.locator('button:visible'), `a button on ${path} is of no use on paper`).toHaveCount(0);
      const text = joined((await readPdf(await page.pdf({ format: 'A4' }))).join(''));
      expect.soft(text, path).toContain(joined(title));
      const missing = hidden.filter((part) => !text.includes(joined(part)));
      expect.soft(missing, `closed on the screen, and missing on paper: ${path}`).toEqual([]);
    }
  });
}
