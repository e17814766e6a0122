import { expect, it, describe } from 'vitest';
import {
  bookPageStyles,
  coverServices,
  lastChecked,
  type BookContext,
  hrefInBook,
  localHref,
  localId,
} from '../../../../src/domain/handout/book.ts';
import { lineHeight } from '../../../../src/domain/service/line.ts';
import { getGuide } from '../../../../src/load/guide.ts';

const guide = getGuide();

it('each part of the book has its own pages with its title, on both papers', () => {
  const styles = bookPageStyles(guide);
  for (const { id } of guide.chapters) for (const paper of ['a4', 'letter']) expect(styles).toContain(`@page ${paper}-${id}{`);
  for (const { order, title } of guide.chapters) expect(styles).toContain(`${order}  ${title}`.replaceAll("'", "\\'"));
});

it('pages that face each other have their titles and numbers on the outside', () => {
  const styles = bookPageStyles(guide);
  for (const side of ['left', 'right']) {
    expect(styles).toMatch(new RegExp(`@page :${side}\\{[^\\n]*?@bottom-${side}\\{[^}]*counter\\(page\\)`));
    for (const { id } of guide.chapters) expect(styles).toMatch(new RegExp(`@page a4-${id}:${side}\\{[^{}]*@top-${side}\\{[^}]*\\d  `));
  }
});

it('escapes quotation marks in a title', () => {
  const [first, ...rest] = guide.chapters;
  if (!first) throw new Error('There are no chapters.');
  const styles = bookPageStyles({ ...guide, chapters: [{ ...first, title: "AWS's \\ half" }, ...rest] });
  expect(styles).toContain(String.raw`AWS\'s \\ half'`);
});

it('the line on the cover rises from one service to the next', () => {
  const heights = coverServices(guide).map((service) => lineHeight(service, guide.layers));
  expect(heights.length).toBeGreaterThanOrEqual(3);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  expect(heights.at(-1)).toBeGreaterThan(heights[0] ?? 0);
});

it('the book is as old as the chapter checked last', () => {
  const days = guide.chapters.map(({ checkedOn }) => checkedOn);
  expect(days).toContain(lastChecked(guide));
  expect(days.filter((day) => day > lastChecked(guide))).toEqual([]);
});

const book: BookContext = {
  part: 'the-model',
  parts: new Set(['the-model', 'outline', 'glossary', 'sources']),
  sources: [],
  named: new Set(),
  questionNumbers: new Map(),
};

describe('a link of the site inside the book', () => {
  it.each([
    ['/guide/outline/', '#outline'],
    ['/guide/outline/#of', '#outline--of'],
    ['/glossary/#region', '#glossary--region'],
    ['/sources/#srm', '#sources--srm'],
    ['#here', '#the-model--here'],
  ])('leads from %s to %s', (path, href) => {
    expect(hrefInBook(path, book)).toBe(href);
  });

  it.each(['/guide/', '/guide/no-such-chapter/', '/services/ec2/', '/guide/outline/x/', 'https://aws.amazon.com/guide/outline/'])(
    'leads out of the book from %s',
    (path) => {
      expect(hrefInBook(path, book)).toBeUndefined();
    },
  );
});

it('prefixes ids with their part only in the book', () => {
  expect(localId({ book }, 'line')).toBe('the-model--line');
  expect(localId({}, 'line')).toBe('line');
});

it('keeps the site URL of links to pages outside the book', () => {
  expect(localHref({ book }, '/guide/outline/#of')).toBe('#outline--of');
  expect(localHref({ book }, '/services/ec2/')).toMatch(/\/services\/ec2\/$/);
});
