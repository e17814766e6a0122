import { expect, it } from 'vitest';
import { attribute, elementsIn, parsePage, type Element } from '../../src/publish/built-site.ts';
import { dist, pages } from '../pages.ts';

/** Elements whose text keeps straight quotation marks. */
const typed = new Set(['code', 'pre', 'script', 'style', 'noscript']);

/** The text of an element that a reader sees or hears, without its children. */
const wordsOf = (element: Element): string[] => [
  ...(typed.has(element.tagName) ? [] : element.childNodes.flatMap((child) => ('value' in child ? child.value : []))),
  ...['aria-label', 'alt'].flatMap((name) => attribute(element, name) ?? []),
];

it.each(pages)('$path has curly quotation marks and apostrophes, not straight ones', ({ file }) => {
  const straight = elementsIn(parsePage(dist, file)).flatMap((element) =>
    wordsOf(element)
      .filter((words) => /["']/.test(words))
      .map((words) => `dist/${file}:${element.sourceCodeLocation?.startLine}  ${words.trim()}`),
  );
  expect(straight, 'Text from content/ is converted in src/schema/primitives.ts. Write other text with curly marks.').toEqual([]);
});
