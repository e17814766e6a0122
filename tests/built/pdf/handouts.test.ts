import { expect, test } from 'vitest';
import { everyPage } from '../../every-page.ts';
import { expectCorrectPdf, textOf } from './correct-pdf.ts';
import { factsOf, jobs, readManifest } from './made-handouts.ts';

const manifest = readManifest();

// The book has tests of its own. What one paper size has, the other one has, too; the weekly run reads both.
for (const job of jobs.filter(({ sheet, paper }) => sheet.group !== 'book' && (everyPage || paper !== 'letter')))
  test(`${job.file} is a correct PDF with the text of its page`, () => expectCorrectPdf(job));

for (const id of ['cheat-sheet', 'matrix', 'fill-in-the-split'])
  test(`${id} is one page on either paper size`, () => {
    const pages = manifest.pdfs.filter(({ sheet }) => sheet === id).map((pdf) => pdf.pages);
    expect(pages.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...pages)).toBe(1);
  });

test('the key of a quiz has two pages on either paper size', () => {
  const keys = manifest.pdfs.filter(({ sheet, mode }) => sheet.startsWith('quiz-') && mode === 'key');
  expect(keys.map(({ pages }) => pages)).toEqual([2, 2, 2, 2]);
});

const asking = jobs.filter(({ sheet, paper }) => sheet.modes.length > 1 && paper === 'a4');

for (const job of asking)
  test(`${job.file} has lines for name, date, and score only if it is blank`, async () => {
    const [first] = (await factsOf(job)).pages;
    const words = first ? textOf(first) : '';
    expect(['Name', 'Date', 'Score'].filter((word) => words.includes(word))).toHaveLength(job.mode === 'blank' ? 3 : 0);
  });

test('the key of a quiz begins with all answers in one line', async () => {
  const [first] = (await factsOf({ file: 'quiz-a-key-a4.pdf' })).pages;
  expect(first && textOf(first)).toMatch(/1: [A-E]+ 2: [A-E]+ .*10: [A-E]+/);
});
