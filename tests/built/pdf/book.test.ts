import { expect, test } from 'vitest';
import { papers } from '../../../src/domain/handout/handouts.ts';
import { everyPage } from '../../every-page.ts';
import { expectCorrectPdf } from './correct-pdf.ts';
import { factsOf, guide, jobs, joined, readManifest } from './made-handouts.ts';
import type { PdfLink, PdfPage } from './pdf-facts.ts';

readManifest();

/** The words on the line of a link, left to right. */
const lineOf = ({ texts }: PdfPage, { left, right, bottom, top }: PdfLink) =>
  texts
    .filter((text) => text.bottom >= bottom - 2 && text.bottom < top && text.left >= left - 2 && text.right <= right + 2)
    .toSorted((a, b) => a.left - b.left)
    .map(({ text }) => text.trim());

// The weekly run reads both paper sizes. Each takes as long as all other PDFs together.
for (const paper of everyPage ? papers : (['a4'] as const)) {
  test(`the book on ${paper} is a correct PDF with the text of its page`, async () => {
    for (const job of jobs.filter(({ file }) => file === `book-${paper}.pdf`)) await expectCorrectPdf(job);
  });

  test(`the book on ${paper} has the right page numbers in its contents`, async () => {
    const { pages } = await factsOf({ file: `book-${paper}.pdf` });
    const firstChapter = guide.chapters[0]?.title ?? '';
    const begins = pages.findIndex(
      ({ texts }, at) => at > 2 && joined(texts.map(({ text }) => text).join('')).includes(joined(`Chapter 1${firstChapter}`)),
    );
    const contents = pages.slice(1, begins);
    // A link at the top of the next page leaves a sliver at the foot of the page before.
    const linksOf = (page: PdfPage) => page.links.filter(({ bottom, top }) => top - bottom > 2);
    const lines = contents.flatMap((page) => linksOf(page).map((link) => ({ said: lineOf(page, link).at(-1), page: String(link.page) })));
    expect(lines.length).toBeGreaterThan(guide.chapters.length * 3);
    expect(lines.filter(({ said, page }) => said !== page)).toEqual([]);
  });
}

test('each chapter of the book begins on a new page, with its running title', async () => {
  const { pages } = await factsOf({ file: 'book-a4.pdf' });
  const texts = pages.map((page) => joined(page.texts.map(({ text }) => text).join('')));
  for (const { order, title } of guide.chapters) {
    const at = texts.findIndex((text) => text.includes(joined(`Chapter ${order}${title}`)));
    expect(at, title).toBeGreaterThan(0);
    expect(texts[at]).toContain(joined(`${order} ${title}`));
  }
});

/** The margin that has only running titles and page numbers, in points. */
const edge = 60;
/** How full each page must be, except for the last page of a part. */
const leastFill = 0.6;

test('no page of the book is half empty, except where a part ends', async () => {
  const { pages } = await factsOf({ file: 'book-a4.pdf' });
  const headOf = ({ texts, height }: PdfPage) =>
    texts
      .filter(({ bottom }) => bottom > height - edge)
      .map(({ text }) => text)
      .toSorted();
  const isGlossary = ({ texts }: PdfPage) => texts.some(({ text }) => text.includes(' – '));
  const isSamePart = (page: PdfPage, next: PdfPage | undefined) =>
    next !== undefined && (joined(headOf(page).join('')) === joined(headOf(next).join('')) || (isGlossary(page) && isGlossary(next)));
  const fillOf = ({ texts, height }: PdfPage) => {
    const lowest = Math.min(...texts.filter(({ bottom, top }) => bottom > edge && top < height - edge).map(({ bottom }) => bottom));
    return (height - edge - lowest) / (height - 2 * edge);
  };
  const pale = pages.flatMap((page, at) => {
    const fill = fillOf(page);
    // The imprint has its own page after the cover.
    return at > 1 && fill < leastFill && isSamePart(page, pages[at + 1]) ? [`page ${at + 1}: ${Math.round(fill * 100)} %`] : [];
  });
  expect(pale).toEqual([]);
});

test('the index of the book links to pages, and glossary pages name their first and last terms', async () => {
  const { pages } = await factsOf({ file: 'book-a4.pdf' });
  const index = pages.at(-1);
  expect(index?.links.length).toBeGreaterThan(guide.terms.size);
  expect(index?.links.filter(({ page }) => page === undefined)).toEqual([]);
  const heads = pages.flatMap(({ texts, height }) => texts.filter(({ bottom, text }) => bottom > height - edge && text.includes(' – ')));
  expect(heads.length).toBeGreaterThan(10);
});
