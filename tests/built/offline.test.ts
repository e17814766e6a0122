import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { offlineUrl } from '../../src/domain/offline/offline-files.ts';
import { listFiles } from '../../src/publish/built-site.ts';
import { Scales } from '../../src/publish/page-weight.ts';
import { dist, pages } from '../pages.ts';

const base = process.env.BASE_PATH ?? '/';
const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
const kept = new Map(
  [...worker.matchAll(/url:"([^"]+)",revision:"[^"]+",integrity:"sha256-([^"]+)"/g)].map(([, url = '', hash = '']) => [url, hash]),
);
const files = new Map(listFiles(dist).map((file) => [offlineUrl(file), file]));
const read = (file: string) => readFileSync(join(dist, file));

describe('what the service worker keeps', () => {
  test('is every page with all that it shows', () => {
    const scales = new Scales(dist, base);
    const needed = pages.flatMap((page) => scales.measure(page).requests).map((address) => address.slice(base.length) || './');
    expect([...new Set(needed)].filter((address) => !kept.has(address))).toEqual([]);
  });

  test('is, byte for byte, what is served: one file changed later, and no reader could read offline', () => {
    expect(kept.size).toBeGreaterThan(pages.length);
    const changed = [...kept].filter(
      ([url, hash]) =>
        createHash('sha256')
          .update(read(files.get(url) ?? ''))
          .digest('base64') !== hash,
    );
    expect(
      changed.map(([url]) => url),
      'Is serviceWorker() still the last integration of astro.config.mjs?',
    ).toEqual([]);
  });

  test('is small enough to fetch behind a reader’s back', () => {
    // Files of Pagefind are compressed by themselves.
    const sizeOf = (file: string) => (/pf_|\.pagefind$/.test(file) ? read(file).length : brotliCompressSync(read(file)).length);
    const total = [...kept.keys()].reduce((sum, url) => sum + sizeOf(files.get(url) ?? ''), 0);
    expect(total, 'bytes after brotli').toBeLessThan(3_000_000);
  });
});

test('what makes the guide installable names icons that are there, in their size', () => {
  const { icons, start_url: start } = JSON.parse(read('manifest.webmanifest').toString()) as {
    icons: { src: string; sizes: string; purpose: string }[];
    start_url: string;
  };
  expect(start).toBe(base);
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  for (const { src, sizes } of icons) {
    const file = src.slice(base.length);
    expect(existsSync(join(dist, file)), file).toBe(true);
    // Width and height stand at bytes 16 and 20 of a PNG.
    expect(`${read(file).readUInt32BE(16)}x${read(file).readUInt32BE(20)}`).toBe(sizes);
  }
});

test('the licenses of all software that reaches readers are with it', () => {
  const text = read('licenses.txt').toString();
  for (const name of ['pagefind', 'workbox-precaching', 'fastest-levenshtein', 'stemmer'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(text).not.toMatch(/^(?:astro|vite|typescript) \d/m);
});
