import { describe, expect, it } from 'vitest';
import { hrefInBook, localHref, localId, type BookContext } from '../../../../src/domain/handout/book-context.ts';

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
