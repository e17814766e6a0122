import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** What each folder of `src/` may import besides itself. Types count too: they tie ideas together just as code does. */
const mayImport: Record<string, readonly string[]> = {
  schema: [],
  domain: ['schema'],
  diagram: ['schema', 'domain'],
  load: ['schema', 'domain', 'diagram'],
  render: ['schema', 'domain', 'diagram', 'load'],
  components: ['schema', 'domain', 'diagram', 'render'],
  mdx: ['schema', 'domain', 'diagram', 'load', 'render', 'components'],
  layouts: ['schema', 'domain', 'diagram', 'load', 'render', 'components', 'mdx', 'client', 'styles'],
  pages: ['schema', 'domain', 'diagram', 'load', 'render', 'components', 'mdx', 'layouts', 'client', 'styles'],
  client: ['schema', 'domain'],
  integrations: ['schema', 'domain', 'diagram', 'load', 'render', 'components', 'mdx', 'client', 'tools'],
  tools: ['schema', 'domain', 'diagram', 'load', 'render', 'components', 'mdx', 'client', 'integrations'],
  styles: ['layouts', 'components'],
};

const src = fileURLToPath(new URL('../../src', import.meta.url));
const importing = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s*)(['"])(\.{1,2}\/[^'"]+)\1/g;
const folderOf = (path: string) => path.split('/')[0] ?? '';

/** Every relative import of a file as line number and path from `src/`. */
function importsOf(file: string) {
  const lines = readFileSync(join(src, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    [...line.matchAll(importing)].map((match) => ({ line: index + 1, path: posix.join(posix.dirname(file), match[2] ?? '') })),
  );
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|mjs|js|astro|css)$/.test(file) && file.includes('/'));

it('imports run one way', () => {
  const back = files.flatMap((file) =>
    importsOf(file)
      .filter(({ path }) => path.includes('/') && folderOf(path) !== folderOf(file) && !mayImport[folderOf(file)]?.includes(folderOf(path)))
      .map(({ line, path }) => `src/${file}:${line} imports ${path}: ${folderOf(file)}/ may not import ${folderOf(path)}/`),
  );
  expect(back).toEqual([]);
});
