import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from '../../src/publish/project.ts';

const dist = join(root, 'dist');
const compressedSize = (file: string) => brotliCompressSync(readFileSync(join(dist, file))).length;
const scripts = () => readdirSync(join(dist, '_astro')).filter((file) => /^(search-panel|search-dialog|element|dom)\..*\.js$/.test(file));

test('the scripts and the catalog for the first results of a search are at most 60 kB after Brotli', () => {
  const files = ['search/catalog.json', ...scripts().map((file) => `_astro/${file}`)];
  expect(files.length).toBeGreaterThan(1);
  const sizes = files.map((file) => ({ file, size: compressedSize(file) }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(60_000);
});
