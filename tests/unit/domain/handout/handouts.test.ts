import { describe, expect, it, test } from 'vitest';
import {
  allHandouts,
  cardPages,
  cardsPerPage,
  findHandout,
  generatedHandoutIds,
  jobsOf,
  printOptionsFor,
} from '../../../../src/domain/handout/handouts.ts';
import { getGuide } from '../../../../src/load/guide.ts';

const guide = getGuide();
const sheets = allHandouts(guide);

describe('the list of handouts', () => {
  test('has every written handout and a page for each service, each at a different address', () => {
    const paths = sheets.map(({ path }) => path);
    for (const handout of guide.handouts) expect(paths).toContain(handout.path);
    for (const id of guide.services.keys()) expect(paths).toContain(`/handouts/service/${id}/`);
    expect(new Set(paths).size).toBe(paths.length);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(paths.length);
  });

  test('reserves the ids of generated handouts', () => {
    const made = sheets.filter(({ id, group }) => group !== 'services' && !guide.handouts.some((handout) => handout.id === id));
    expect(made.map(({ id }) => id).filter((id) => !generatedHandoutIds.includes(id))).toEqual([]);
  });

  test('offers three modes if the handout asks something, and otherwise only one', () => {
    expect(findHandout(guide, 'who-is-responsible').modes).toEqual(['answers', 'blank', 'key']);
    expect(findHandout(guide, 'cheat-sheet').modes).toEqual(['answers']);
    expect(printOptionsFor(findHandout(guide, 'cheat-sheet')).map(({ name }) => name)).toEqual(['paper', 'tone']);
    expect(printOptionsFor(findHandout(guide, 'slides')).map(({ name }) => name)).toEqual(['layout', 'tone']);
  });
});

describe('flashcards', () => {
  const term = [...guide.terms.values()][0];
  if (!term) throw new Error('There are no terms.');

  test('fill whole pages, the last one with blank cards', () => {
    const pages = cardPages(Array.from({ length: cardsPerPage + 3 }, () => term));
    expect(pages.map(({ length }) => length)).toEqual([cardsPerPage, cardsPerPage]);
    expect(pages[1]?.map((card) => card !== null)).toEqual([true, true, true, false, false, false, false, false]);
  });
});

describe('what worksheets take from chapters', () => {
  const examples = guide.chapters.flatMap((chapter) => chapter.examples);
  const pairs = guide.chapters.flatMap((chapter) => chapter.pairs);

  test('every example has a situation, and every duty has a party and a reason', () => {
    expect(examples.length).toBeGreaterThan(3);
    expect(examples.filter(({ situation, duties }) => situation === '' || duties.some(({ reason }) => reason === ''))).toEqual([]);
  });

  test('every pair has a definition and at least two examples', () => {
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.filter((pair) => pair.definition === '' || pair.examples.length < 2)).toEqual([]);
  });

  test('the outline keeps its levels and has no references that need links', () => {
    const outline = guide.chapters.flatMap((chapter) => chapter.outline);
    const all = (nodes: typeof outline): typeof outline => nodes.flatMap((node) => [node, ...all([...node.children])]);
    expect(outline.map(({ title }) => title)).toEqual(['Security of the cloud', 'Security in the cloud', 'Variations by service']);
    expect(outline.every(({ children }) => children.length > 0)).toBe(true);
    expect(all(outline).filter(({ text }) => /\b(See|More in) /.test(text))).toEqual([]);
  });
});

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
