import { expect, it } from 'vitest';
import { jobsOf } from '../../../../src/domain/handout/files.ts';
import { allHandouts } from '../../../../src/domain/handout/handouts.ts';
import { getGuide } from '../../../../src/load/guide.ts';

const guide = getGuide();
const sheets = allHandouts(guide);
const filesOf = (id: string) => sheets.filter((sheet) => sheet.id === id).flatMap((sheet) => jobsOf(sheet).map(({ file }) => file));

it('a study handout has a PDF for each paper, in color and in gray', () => {
  expect(filesOf('cheat-sheet')).toEqual(['', '-gray'].flatMap((tone) => [`cheat-sheet${tone}-a4.pdf`, `cheat-sheet${tone}-letter.pdf`]));
});

it('a handout with questions has PDFs with answers, blank (also in gray), and with the key', () => {
  expect(filesOf('quiz-a')).toEqual(
    ['answers', 'blank', 'blank-gray', 'key'].flatMap((mode) => [`quiz-a-${mode}-a4.pdf`, `quiz-a-${mode}-letter.pdf`]),
  );
});

it('slides are one PDF of their own shape', () => {
  expect(filesOf('slides')).toEqual(['slides-16x9.pdf']);
});

it('no two PDFs have the same name', () => {
  const files = sheets.flatMap(jobsOf).map(({ file }) => file);
  expect(new Set(files).size).toBe(files.length);
});
