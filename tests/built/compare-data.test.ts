import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ComparisonData } from '../../src/domain/compare/comparable.ts';
import { dist } from '../pages.ts';

const file = readFileSync(join(dist, 'data/compare.json'));
const data = JSON.parse(file.toString()) as ComparisonData;

// Fetched only when the reader compares: 52 services in 14 layers, with what each side does.
test('what the page of comparisons fetches is small enough', () => {
  expect(brotliCompressSync(file).length, 'bytes of /data/compare.json after brotli').toBeLessThanOrEqual(45_000);
});

test('it names every layer of every service', () => {
  const layers = data.layers.map(({ id }) => id).sort();
  expect(data.services.length).toBeGreaterThan(0);
  for (const service of data.services) expect(Object.keys(service.layers).sort(), service.id).toEqual(layers);
});
