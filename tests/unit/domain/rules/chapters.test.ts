import { expect, test } from 'vitest';
import { chapterGap } from '../../../../src/domain/rules/id-rules.ts';
import { duplicateTermMark, unusedTerm } from '../../../../src/domain/rules/term-rules.ts';
import { chapter, contentOf, entry, faultsOf, tag } from './content-of.ts';

test('chapters are numbered from 01 without a gap', () => {
  const messages = (...orders: number[]) =>
    faultsOf(chapterGap, contentOf({ chapters: orders.map((order) => chapter(`c${order}`, order)) })).map(({ message }) => message);
  expect(messages(1, 2, 3)).toEqual([]);
  expect(messages(2)).toEqual(['Chapter 01 is missing before chapter 02.']);
  expect(messages(1, 1, 2)).toEqual(['Two chapters have the number 01.']);
});

test('a term is marked once per section', () => {
  const tags = [
    tag('Term', { id: 'iam' }, 1, 3),
    tag('Term', { id: 'vpc' }, 1, 4),
    tag('Term', { id: 'iam' }, 2, 5),
    tag('Term', { id: 'iam' }, 1, 6),
  ];
  expect(faultsOf(duplicateTermMark, contentOf({ chapters: [chapter('one', 1, { tags })] }))).toMatchObject([{ line: 6 }]);
});

test('a term is used if a chapter marks it; the title of a pair does not count', () => {
  const tags = [tag('Pair', { id: 'p', term: 'iam' }), tag('Term', { id: 'vpc' })];
  const terms = [entry('iam'), entry('vpc')];
  expect(faultsOf(unusedTerm, contentOf({ terms, chapters: [chapter('one', 1, { tags })] }))).toMatchObject([{ file: 'iam.yaml' }]);
});

test('no term is reported as unused while a chapter cannot be read', () => {
  expect(faultsOf(unusedTerm, contentOf({ terms: [entry('iam')], chapters: [chapter('one', 1, null)] }))).toEqual([]);
});
