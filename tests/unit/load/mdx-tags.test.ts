import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { handoutTagShapes, mdxTagShapes } from '../../../src/schema/mdx-tags.ts';

const shapes = { ...mdxTagShapes, ...handoutTagShapes };
const texts = ['chapter', 'handout'];

const source = readFileSync('src/mdx/tags.ts', 'utf8');
/** The tags in a table of `src/mdx/tags.ts`, with those that all texts have. */
const drawnIn = (table: string): string[] =>
  ['commonTags', table]
    .map((name) => new RegExp(`const ${name} = \\{(.*?)\\};`, 's').exec(source)?.[1] ?? '')
    .flatMap((entries) => [...entries.matchAll(/(?:^ *|^\s+|, )([A-Z]\w+)(?=[,: ])/gm)].map(([, name]) => name ?? ''));

test('handouts render exactly the tags that they may contain', () => {
  const onSheets = Object.entries(shapes).filter(
    ([name, { within }]) => name in handoutTagShapes || within === 'anywhere' || within.includes('handout'),
  );
  expect(drawnIn('handoutTags').toSorted()).toEqual(onSheets.map(([name]) => name).toSorted());
});

test('chapters render exactly the tags that authors may use', () => {
  expect(drawnIn('mdxTags').toSorted(), 'Bring src/schema/mdx-tags.ts and src/mdx/tags.ts together.').toEqual(
    Object.keys(mdxTagShapes).toSorted(),
  );
});

test('tags refer only to existing tags', () => {
  const named = Object.values(shapes).flatMap(({ within, needs = [] }) => [
    ...(within === 'anywhere' ? [] : within),
    ...needs.map(({ tag }) => tag),
  ]);
  expect(named.filter((name) => !texts.includes(name) && !(name in shapes))).toEqual([]);
});

test('a tag requires only tags that it may contain', () => {
  for (const [name, { needs = [] }] of Object.entries(shapes))
    for (const { tag } of needs) expect(shapes[tag]?.within, `<${tag}> in <${name}>`).toContain(name);
});
