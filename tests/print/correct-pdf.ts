import { expect, test } from '@playwright/test';
import { bookTitle } from '../../src/domain/handout/book-pages.ts';
import type { PdfJob } from '../../src/domain/handout/files.ts';
import { answersOf, factsOf, guide, headingsOf, joined, readManifest } from './made-handouts.ts';
import type { PdfPage } from './pdf-facts.ts';

const manifest = readManifest();
const points = { a4: [595.3, 841.9], letter: [612, 792], '16x9': [540, 960] } as const;
const sourceUrls = new Set([...guide.sources.values()].map(({ url }) => url.replace(/#.*$/, '')));
const siteUrl = process.env.SITE_URL;

const isKnown = (url: string) =>
  sourceUrls.has(url.replace(/#.*$/, '')) || (siteUrl !== undefined && url.startsWith(new URL(siteUrl).origin));
/** The text of a page. */
export const textOf = ({ texts }: PdfPage) => texts.map(({ text }) => text).join(' ');

/** The number of letters on a page, without running titles and page numbers in its margins. */
const lettersWithin = ({ texts, height }: PdfPage, margin: number) =>
  joined(
    texts
      .filter(({ bottom, top }) => bottom > margin && top < height - margin)
      .map(({ text }) => text)
      .join(''),
  ).length;

/** A page with fewer letters is almost blank. */
const fewestLetters = 40;
/** The margin that has only running titles and page numbers, in points. */
const margin = 39;

/** Expects that a PDF has the text of its page, its promised size, and what readers and screen readers need. */
export async function expectCorrectPdf(job: PdfJob): Promise<void> {
  const { sheet, mode, paper, file } = job;
  const facts = await factsOf(job);
  const text = joined(facts.pages.map(textOf).join(' '));
  await test.step('has the promised number of pages and the right paper size', () => {
    expect(facts.pages.length).toBeLessThanOrEqual(sheet.pages.max);
    // A key has no room to write.
    expect(facts.pages.length).toBeGreaterThanOrEqual(mode === 'key' ? 1 : sheet.pages.min);
    const [short, long] = points[paper];
    const size = sheet.orientation === 'portrait' ? ([short, long] as const) : ([long, short] as const);
    // Chromium rounds to whole CSS pixels, which are 0.75 points.
    const differs = ({ width, height }: PdfPage) => Math.abs(width - size[0]) > 1 || Math.abs(height - size[1]) > 1;
    expect(facts.pages.filter(differs).map(({ width, height }) => [width, height])).toEqual([]);
  });
  await test.step('has tags, an outline, a language, and a title, but no person’s name and no date', () => {
    expect(facts.isMarked).toBe(true);
    expect(facts.pages.every(({ isTagged }) => isTagged)).toBe(true);
    // Cards have no headings to list.
    if (sheet.group !== 'cards') expect(facts.outline.length).toBeGreaterThan(0);
    expect(facts).toMatchObject({ language: 'en', author: bookTitle, dates: [] });
    expect(facts.title).toContain(sheet.title);
  });
  await test.step('has all headings, and has answers unless it is blank', () => {
    const missing = headingsOf(sheet.path, mode).filter((heading) => !text.includes(joined(heading)));
    expect(sheet.group === 'cards' ? [] : missing).toEqual([]);
    const answers = answersOf(sheet.path).filter((answer) => text.includes(joined(answer)));
    if (mode === 'blank') expect(answers, 'answers on the blank sheet').toEqual([]);
    else expect(answers.length).toBe(answersOf(sheet.path).length);
  });
  await test.step('has no page that is almost blank, and no text beyond the paper', () => {
    for (const [at, page] of facts.pages.entries()) {
      expect.soft(lettersWithin(page, margin), `letters on page ${at + 1}`).toBeGreaterThanOrEqual(fewestLetters);
      const beyond = page.texts.filter(
        ({ left, right, bottom, top }) => left < 0 || bottom < 0 || right > page.width + 1 || top > page.height + 1,
      );
      expect.soft(beyond, `beyond page ${at + 1}`).toEqual([]);
    }
  });
  await test.step('embeds its fonts, and has no bitmaps', () => {
    expect(facts.foreignFonts).toEqual([]);
    expect(facts.fonts).not.toContain('Type 3');
    expect(facts.fonts.filter((name) => name.startsWith('SourceSerif4'))).not.toEqual([]);
    expect(facts.images).toBe(0);
  });
  await test.step('has only links that lead somewhere', () => {
    const links = facts.pages.flatMap((page) => page.links);
    expect(links.filter(({ url, page }) => url === undefined && page === undefined)).toEqual([]);
    expect(links.flatMap(({ url }) => (url === undefined || isKnown(url) ? [] : [url]))).toEqual([]);
  });
  expect(manifest.pdfs.find(({ path }) => path.endsWith(`/${file}`))?.pages).toBe(facts.pages.length);
}
