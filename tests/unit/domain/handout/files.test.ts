import { expect, it } from 'vitest';
import { jobsOf } from '../../../../src/domain/handout/files.ts';
import { allHandouts } from '../../../../src/domain/handout/handouts.ts';
import { loadGuide } from '../../../../src/load/guide.ts';

const { guide } = loadGuide('content');
const sheets = guide ? allHandouts(guide) : [];
const filesOf = (id: string) => sheets.filter((sheet) => sheet.id === id).flatMap((sheet) => jobsOf(sheet).map(({ file }) => file));

it('a sheet that asks nothing is one PDF for each paper', () => {
  expect(filesOf('cheat-sheet')).toEqual(['cheat-sheet-a4.pdf', 'cheat-sheet-letter.pdf']);
});

it('a sheet with questions is three: with answers, without, and the key', () => {
  expect(filesOf('quiz-a')).toEqual(['answers', 'blank', 'key'].flatMap((mode) => [`quiz-a-${mode}-a4.pdf`, `quiz-a-${mode}-letter.pdf`]));
});

it('no two PDFs have the same name', () => {
  const files = sheets.flatMap(jobsOf).map(({ file }) => file);
  expect(new Set(files).size).toBe(files.length);
});
