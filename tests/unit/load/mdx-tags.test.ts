import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mdxTagShapes } from '../../../src/schema/mdx-tags.ts';

const [, table = ''] = /mdxTags = \{(.*?)\};/s.exec(readFileSync('src/mdx/tags.ts', 'utf8')) ?? [];
const drawn = [...table.matchAll(/^\s+([A-Z]\w+)/gm)].map(([, name]) => name);

test('every tag that may be written is drawn, and every drawn tag may be written', () => {
  expect(drawn.toSorted(), 'Bring src/schema/mdx-tags.ts and src/mdx/tags.ts together.').toEqual(Object.keys(mdxTagShapes).toSorted());
});

test('tags stand in, and need, tags that exist', () => {
  const named = Object.values(mdxTagShapes).flatMap(({ within, needs = [] }) => [
    ...(within === 'anywhere' ? [] : within),
    ...needs.map(({ tag }) => tag),
  ]);
  expect(named.filter((name) => name !== 'chapter' && !(name in mdxTagShapes))).toEqual([]);
});

test('a tag needs only what may stand in it', () => {
  for (const [name, { needs = [] }] of Object.entries(mdxTagShapes))
    for (const { tag } of needs) expect(mdxTagShapes[tag]?.within, `<${tag}> in <${name}>`).toContain(name);
});
