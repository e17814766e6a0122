import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ComparisonData } from '../../src/domain/compare/compare.ts';
import { dist, serviceCount } from '../pages.ts';

const dir = join(dist, 'data/compare');
const files = readdirSync(dir).map((name) => readFileSync(join(dir, name)));
const data = files.map((file) => JSON.parse(file.toString()) as ComparisonData);

test('a comparison of four services fetches at most 30 kB', () => {
  const largest = files
    // The best compression would take twenty times as long for a tenth less.
    .map((file) => brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length)
    .sort((a, b) => b - a)
    .slice(0, 4);
  expect(
    largest.reduce((sum, size) => sum + size, 0),
    'bytes after brotli',
  ).toBeLessThanOrEqual(30_000);
});

test('each service has a file with all its layers', () => {
  expect(data).toHaveLength(serviceCount);
  for (const { service, layers } of data) expect(Object.keys(service.layers).sort(), service.id).toEqual(layers.map(({ id }) => id).sort());
});
