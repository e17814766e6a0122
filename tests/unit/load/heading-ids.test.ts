import { satteri } from '@astrojs/markdown-satteri';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseMdx } from '../../../src/load/mdx/parse.ts';
import { readPlaces } from '../../../src/load/mdx/read-parts.ts';

const titles = { layers: [], terms: new Map(), changes: [] };
const renderer = await satteri().createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });

/** The ids that Astro gives to the headings of a text. */
async function idsByAstro(text: string): Promise<string[]> {
  const result = await renderer?.process(text, '/chapter.mdx', {});
  const [, headings = '[]'] = /function getHeadings\(\) \{ return (\[.*?\]); \}/s.exec(result?.code ?? '') ?? [];
  return (JSON.parse(headings) as { slug: string }[]).map(({ slug }) => slug);
}

function idsByUs(text: string): string[] {
  const root = parseMdx(text, 'chapter.mdx', () => undefined);
  return root ? readPlaces(root, titles).places.flatMap(({ id, kind }) => (kind === 'section' ? [id] : [])) : [];
}

const chapters = ['content/guide', 'tests/fixtures/content/guide'].flatMap((folder) =>
  readdirSync(folder).map((file) => `${folder}/${file}`),
);

test.each(chapters)('headings in %s have the ids that links to them use', async (file) => {
  const text = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');
  expect(idsByUs(text)).toEqual(await idsByAstro(text));
});

test('headings with quotes, marks, dots, code, links, and repeated words have the ids that links use', async () => {
  const headings = [
    'A & B',
    'AWS’s "own" classes',
    "Don't … or do?",
    '`iam` and *more*',
    'A [link](/x/)',
    'A & B',
    'Layer 2: disks (all)',
    'A … B',
  ];
  const text = headings.map((each) => `## ${each}`).join('\n\n');
  expect(idsByUs(text)).toEqual(await idsByAstro(text));
  expect(idsByUs(text)).toHaveLength(headings.length);
});
