import { describe, expect, test } from 'vitest';
import {
  printOptionsFor,
  allHandouts,
  findHandout,
  cardPages,
  cardsPerPage,
  generatedHandoutIds,
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
