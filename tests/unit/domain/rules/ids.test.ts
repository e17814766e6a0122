import { expect, test } from 'vitest';
import { duplicateAlias } from '../../../../src/domain/rules/term-rules.ts';
import { unknownId, duplicateId, reservedId } from '../../../../src/domain/rules/id-rules.ts';
import { chapter, contentOf, entry, faultsOf, tag } from './content-of.ts';

const location = { file: 'chapter.mdx', line: 4, column: 1 };

test('unknown ids are reported, in data and in tags', () => {
  const tags = [tag('Term', { id: 'region' }), tag('Source', { id: 'nowhere' })];
  const content = contentOf({ terms: [entry('region', { seeAlso: ['zone'] })], chapters: [chapter('one', 1, { tags })] });
  expect(faultsOf(unknownId, content).map(({ message }) => message)).toEqual(['There is no source "nowhere".', 'There is no term "zone".']);
});

test('references to a file that cannot be read are not reported', () => {
  const content = contentOf({ terms: [entry('region', { sources: ['srm'] })], unread: new Set(['sources'] as const) });
  expect(faultsOf(unknownId, content)).toEqual([]);
});

test('a tag that shows an entry without naming it needs the entry', () => {
  const content = contentOf({ chapters: [chapter('one', 1, { tags: [tag('ConceptBox', {})] })] });
  expect(faultsOf(unknownId, content).map(({ message }) => message)).toEqual(['There is no diagram "landlord-tenant".']);
});

test('two things on one page cannot have the same id; on two pages they can', () => {
  const anchors = [{ id: 'here', what: 'the heading "Here"', location }];
  const twice = [...anchors, { id: 'here', what: '<Pair>', location: { ...location, line: 9 } }];
  expect(faultsOf(duplicateId, contentOf({ chapters: [chapter('one', 1, { anchors }), chapter('two', 2, { anchors })] }))).toEqual([]);
  expect(faultsOf(duplicateId, contentOf({ chapters: [chapter('one', 1, { anchors: twice })] }))).toMatchObject([{ line: 9 }]);
});

test('a question at the end of its chapter cannot have the id of a place in the chapter', () => {
  const chapters = [chapter('one', 1, { anchors: [{ id: 'who', what: '<Pair>', location }] })];
  expect(faultsOf(duplicateId, contentOf({ chapters, questions: [entry('who', { chapter: 'one', checkpoint: true })] }))).toMatchObject([
    { file: 'who.yaml' },
  ]);
});

test('ids of the page itself are reserved', () => {
  const anchors = ['main', 'card-region', 'mainly'].map((id) => ({ id, what: '<Pair>', location }));
  expect(faultsOf(reservedId, contentOf({ chapters: [chapter('one', 1, { anchors })] }))).toHaveLength(2);
});

test('a name belongs to one term, regardless of case; its own label comes first', () => {
  const terms = [entry('zone', { label: 'Zone', aliases: ['AZ', 'region'] }), entry('region', { label: 'Region', aliases: ['az'] })];
  expect(faultsOf(duplicateAlias, contentOf({ terms })).map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'region.yaml: "az" is a name of the term "zone" already.',
    'zone.yaml: "region" is a name of the term "region" already.',
  ]);
});
