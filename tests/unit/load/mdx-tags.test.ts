import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tagShapes } from '../../../src/schema/mdx-tags.ts';

const texts = ['chapter', 'handout'];

const source = readFileSync('src/mdx/tags.ts', 'utf8');
/** The tags in a table of `src/mdx/tags.ts`, with those that all texts have. */
const drawnIn = (table: string): string[] =>
  ['commonTags', table]
    .map((name) => new RegExp(`const ${name} = \\{(.*?)\\};`, 's').exec(source)?.[1] ?? '')
    .flatMap((entries) => [...entries.matchAll(/(?:^ *|^\s+|, )([A-Z]\w+)(?=[,: ])/gm)].map(([, name]) => name ?? ''));

/** The tags that may be in some texts or tags. */
const tagsWithin = (fits: (parent: string) => boolean): string[] =>
  Object.entries(tagShapes).flatMap(([name, { within }]) => (within === 'anywhere' || within.some(fits) ? [name] : []));
const isOnSheet = (parent: string) => ['handout', 'Columns', 'Column'].includes(parent);
const advice = 'Bring src/schema/mdx-tags.ts and src/mdx/tags.ts together.';

test('handouts render exactly the tags that they may contain', () => {
  expect(drawnIn('handoutTags').toSorted(), advice).toEqual(tagsWithin(isOnSheet).toSorted());
});

test('chapters render exactly the tags that they may contain', () => {
  expect(drawnIn('mdxTags').toSorted(), advice).toEqual(tagsWithin((parent) => !isOnSheet(parent)).toSorted());
});

test('tags refer only to existing tags', () => {
  const named = Object.values(tagShapes).flatMap(({ within, needs = [] }) => [
    ...(within === 'anywhere' ? [] : within),
    ...needs.map(({ tag }) => tag),
  ]);
  expect(named.filter((name) => !texts.includes(name) && !(name in tagShapes))).toEqual([]);
});

test('a tag requires only tags that it may contain', () => {
  for (const [name, { needs = [] }] of Object.entries(tagShapes))
    for (const { tag } of needs) expect(tagShapes[tag]?.within, `<${tag}> in <${name}>`).toContain(name);
});
