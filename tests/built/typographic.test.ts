import { expect, it } from 'vitest';
import { attribute, elementsIn, parsePage, type Element } from '../../src/publish/built-site.ts';
import { dist, pages } from '../pages.ts';

/** The text in these is typed, not printed. */
const typed = new Set(['code', 'pre', 'script', 'style', 'noscript']);

/** What a reader sees or hears of an element itself. */
const wordsOf = (element: Element): string[] => [
  ...(typed.has(element.tagName) ? [] : element.childNodes.flatMap((child) => ('value' in child ? child.value : []))),
  ...['aria-label', 'alt'].flatMap((name) => attribute(element, name) ?? []),
];

it.each(pages)('$path has printed quotation marks and apostrophes, no typed ones', ({ file }) => {
  const straight = elementsIn(parsePage(dist, file)).flatMap((element) =>
    wordsOf(element)
      .filter((words) => /["']/.test(words))
      .map((words) => `dist/${file}:${element.sourceCodeLocation?.startLine}  ${words.trim()}`),
  );
  expect(straight, 'Text of the content becomes so in src/schema/typographic.ts; words of our own are written so.').toEqual([]);
});
