import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tagShapes } from '../../../src/schema/mdx-tags.ts';

const texts = ['chapter', 'handout'];

test('the tags that authors may use are exactly those that are drawn', () => {
  const [, table = ''] = /handoutTags = \{(.*?)\};/s.exec(readFileSync('src/mdx/tags.ts', 'utf8')) ?? [];
  const drawn = [...table.matchAll(/^\s+([A-Z]\w+)/gm)].map(([, name]) => name ?? '');
  expect(drawn.toSorted(), 'Bring src/schema/mdx-tags.ts and src/mdx/tags.ts together.').toEqual(Object.keys(tagShapes).toSorted());
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
