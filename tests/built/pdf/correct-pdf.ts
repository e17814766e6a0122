import { expect } from 'vitest';
import { bookTitle } from '../../../src/domain/handout/book-pages.ts';
import { cardsPerPage, type PdfJob } from '../../../src/domain/handout/handouts.ts';
import { answersOf, factsOf, guide, headingsOf, joined, readManifest } from './made-handouts.ts';
import type { PdfFacts, PdfPage } from './pdf-facts.ts';

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

const cardPages = Math.ceil(guide.terms.size / cardsPerPage) * 2;

/** How many pages the longest mode of a generated handout fills on A4 and on Letter. */
const generatedPages: Readonly<Record<string, { readonly min: number; readonly max: number }>> = {
  book: { min: guide.chapters.length * 5, max: guide.chapters.length * 10 },
  flashcards: { min: cardPages, max: cardPages },
  matrix: { min: 1, max: 1 },
  'quiz-a': { min: 2, max: 6 },
  'quiz-b': { min: 2, max: 6 },
  slides: { min: 15, max: 15 },
};

function expectSize({ pages }: PdfFacts, { sheet, mode, paper, file }: PdfJob): void {
  const { min, max } = guide.handouts.find(({ id }) => id === sheet.id)?.pages ?? generatedPages[sheet.id] ?? { min: NaN, max: NaN };
  expect(pages.length).toBeLessThanOrEqual(max);
  // A key has no room to write.
  expect(pages.length).toBeGreaterThanOrEqual(mode === 'key' ? 1 : min);
  expect(manifest.pdfs.find(({ path }) => path.endsWith(`/${file}`))?.pages).toBe(pages.length);
  const [short, long] = points[paper];
  const size = sheet.orientation === 'portrait' ? ([short, long] as const) : ([long, short] as const);
  // Chromium rounds to whole CSS pixels, which are 0.75 points.
  const differs = ({ width, height }: PdfPage) => Math.abs(width - size[0]) > 1 || Math.abs(height - size[1]) > 1;
  expect(pages.filter(differs).map(({ width, height }) => [width, height])).toEqual([]);
}

/** Expects tags, an outline, a language, and a title, but no person's name and no date. */
function expectDescription(facts: PdfFacts, { sheet }: PdfJob): void {
  expect(facts.isMarked).toBe(true);
  expect(facts.pages.every(({ isTagged }) => isTagged)).toBe(true);
  // Cards have no headings to list.
  if (sheet.group !== 'cards') expect(facts.outline.length).toBeGreaterThan(0);
  expect(facts).toMatchObject({ language: 'en', author: bookTitle, dates: [] });
  expect(facts.title).toContain(sheet.title);
}

/** Expects all headings, and answers unless the sheet is blank. */
function expectTexts({ pages }: PdfFacts, { sheet, mode }: PdfJob): void {
  const text = joined(pages.map(textOf).join(' '));
  const missing = headingsOf(sheet.path, mode).filter((heading) => !text.includes(joined(heading)));
  expect(sheet.group === 'cards' ? [] : missing).toEqual([]);
  const answers = answersOf(sheet.path).filter((answer) => text.includes(joined(answer)));
  if (mode === 'blank') expect(answers, 'answers on the blank sheet').toEqual([]);
  else expect(answers.length).toBe(answersOf(sheet.path).length);
}

/** Expects no page that is almost blank, and no text beyond the paper. */
function expectFullPages({ pages }: PdfFacts): void {
  for (const [at, page] of pages.entries()) {
    expect.soft(lettersWithin(page, margin), `letters on page ${at + 1}`).toBeGreaterThanOrEqual(fewestLetters);
    const beyond = page.texts.filter(
      ({ left, right, bottom, top }) => left < 0 || bottom < 0 || right > page.width + 1 || top > page.height + 1,
    );
    expect.soft(beyond, `beyond page ${at + 1}`).toEqual([]);
  }
}

/** Expects that fonts are embedded, and that nothing is a bitmap. */
function expectFonts({ foreignFonts, fonts, images }: PdfFacts): void {
  expect(foreignFonts).toEqual([]);
  expect(fonts).not.toContain('Type 3');
  expect(fonts.filter((name) => name.startsWith('SourceSerif4'))).not.toEqual([]);
  expect(images).toBe(0);
}

/** Expects only links that lead somewhere. */
function expectLinks({ pages }: PdfFacts): void {
  const links = pages.flatMap((page) => page.links);
  expect(links.filter(({ url, page }) => url === undefined && page === undefined)).toEqual([]);
  expect(links.flatMap(({ url }) => (url === undefined || isKnown(url) ? [] : [url]))).toEqual([]);
}

/** Expects that a PDF has the text of its page, its promised size, and what readers and screen readers need. */
export async function expectCorrectPdf(job: PdfJob): Promise<void> {
  const facts = await factsOf(job);
  for (const expectIt of [expectSize, expectDescription, expectTexts, expectFullPages, expectFonts, expectLinks]) expectIt(facts, job);
}
