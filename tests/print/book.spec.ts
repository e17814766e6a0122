import { expect, test } from '@playwright/test';
import { papers } from '../../src/domain/handout/files.ts';
import { guide, joined, readManifest, readPdfFile } from './made-handouts.ts';
import { pdfFacts, type PdfLink, type PdfPage } from './pdf-facts.ts';

readManifest();

/** The words on the line of a link, left to right. */
const lineOf = ({ texts }: PdfPage, { bottom, top }: PdfLink) =>
  texts
    .filter((text) => text.bottom >= bottom - 2 && text.bottom < top)
    .toSorted((a, b) => a.left - b.left)
    .map(({ text }) => text.trim());

for (const paper of papers) {
  test(`the book on ${paper}: every number of its contents is that of the page it names`, async () => {
    const { pages } = await pdfFacts(readPdfFile({ file: `book-${paper}.pdf` }));
    const firstChapter = guide.chapters[0]?.title ?? '';
    const begins = pages.findIndex(
      ({ texts }, at) => at > 2 && joined(texts.map(({ text }) => text).join('')).includes(joined(`Chapter 1${firstChapter}`)),
    );
    const contents = pages.slice(1, begins);
    const lines = contents.flatMap((page) => page.links.map((link) => ({ said: lineOf(page, link).at(-1), page: String(link.page) })));
    expect(lines.length).toBeGreaterThan(guide.chapters.length * 3);
    expect(lines.filter(({ said, page }) => said !== page)).toEqual([]);
  });
}

test('each chapter of the book begins a page of its own, under its running title', async () => {
  const { pages } = await pdfFacts(readPdfFile({ file: 'book-a4.pdf' }));
  const texts = pages.map((page) => joined(page.texts.map(({ text }) => text).join('')));
  for (const { order, title, shortTitle } of guide.chapters) {
    const at = texts.findIndex((text) => text.includes(joined(`Chapter ${order}${title}`)));
    expect(at, title).toBeGreaterThan(0);
    expect(texts[at]).toContain(joined(`${order} ${shortTitle ?? title}`));
  }
});
