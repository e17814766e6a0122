import { expect, test } from 'vitest';
import { plainText, typographic } from '../../../src/schema/primitives.ts';

test.each([
  ["AWS's duty, and the customers' own", 'AWS’s duty, and the customers’ own'],
  ['"Serverless" means less, not ("none")', '“Serverless” means less, not (“none”)'],
  ["He said \"it's 'managed'\"", 'He said “it’s ‘managed’”'],
  ['of the cloud—"of", not "in"', 'of the cloud—“of”, not “in”'],
  ['already ‘printed’ “so”', 'already ‘printed’ “so”'],
])('%s is printed as %s', (typed, printed) => {
  expect(typographic(typed)).toBe(printed);
});

test('a mark after text in other type is a closing one', () => {
  expect(typographic("'s own", false)).toBe('’s own');
  expect(typographic('" he said, "no"', false)).toBe('” he said, “no”');
});

test('all content has typographic marks, and its length limit is unaffected', () => {
  expect(plainText(6).parse("AWS's ")).toBe('AWS’s');
});
