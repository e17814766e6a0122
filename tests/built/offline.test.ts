import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesIn, isOurPage, type OfflinePlan, type Pack } from '../../src/domain/offline/stored-files.ts';
import { openScales } from '../../src/publish/page-weight.ts';
import { dist, pages } from '../pages.ts';

const base = process.env.BASE_PATH ?? '/';
const read = (file: string) => readFileSync(join(dist, file));
const worker = read('sw.js').toString();
const sizes = JSON.parse(read('offline/sizes.json').toString()) as OfflinePlan['sizes'];

const packs = [...worker.matchAll(/url:"([^"]+)",integrity:"sha256-([^"]+)"/g)].map(([, url = '', hash = '']) => ({
  url,
  hash,
  bytes: read(url),
}));
const isOfFirstVisit = ({ url }: (typeof packs)[number]) => !url.includes('everything');
const first = packs.filter(isOfFirstVisit);
const stored = (some: typeof packs) =>
  new Map(some.flatMap(({ bytes }) => filesIn(JSON.parse(bytes.toString()) as Pack).map(({ url, body }) => [url, body] as const)));
const gzipSizes = new Map(packs.map(({ url, bytes }) => [url, gzipSync(bytes).length]));
const gzipped = (some: typeof packs) => some.reduce((sum, { url }) => sum + (gzipSizes.get(url) ?? NaN), 0);

const scales = openScales(dist, base);
const requests = new Map(pages.map((page) => [page.path, scales.requestsOf(page).map((address) => address.slice(base.length) || './')]));
const neededBy = (paths: readonly string[]) => [...new Set(paths.flatMap((path) => requests.get(path) ?? []))];
const all = stored(packs);

describe('the packs of the service worker', () => {
  test('contain every page with its files, and on the first visit every chapter', () => {
    expect(neededBy([...requests.keys()]).filter((address) => !all.has(address))).toEqual([]);
    const chapters = [...requests.keys()].filter((path) => /^\/(?:guide\/.*|glossary\/|search\/|offline\/)?$/.test(path));
    expect(chapters.length).toBeGreaterThan(13);
    const ofFirst = stored(first);
    expect(neededBy(chapters).filter((address) => !ofFirst.has(address))).toEqual([]);
  });

  test('contain the same bytes as the served pages, so that pages are the same offline', () => {
    expect(packs.map(({ url }) => url).sort()).toEqual(
      readdirSync(join(dist, 'offline'))
        .filter((file) => /-\d+\.json$/.test(file))
        .map((file) => `offline/${file}`)
        .sort(),
    );
    for (const { url, hash, bytes } of packs) expect(createHash('sha256').update(bytes).digest('base64'), url).toBe(hash);
    const changed = pages.filter(({ file, path }) => all.get(path.slice(1) || './') !== read(file).toString());
    expect(changed, 'Is the service worker still written after everything but the redirects?').toEqual([]);
  });

  test('fetch at most 600 kB on the first visit, in few requests', () => {
    // One step below the best compression leaves one percent more, in a third of the time.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
    const sizesOfAll = [...first.map(({ bytes }) => bytes), read('sw.js')].map((bytes) => brotliCompressSync(bytes, { params }).length);
    const total = sizesOfAll.reduce((sum, size) => sum + size, 0);
    expect(total, 'bytes after brotli').toBeLessThanOrEqual(600_000);
    expect(first.length).toBeLessThanOrEqual(6);
  });

  test('are at most as large as the sizes that readers see, and small enough not to delay other requests', () => {
    expect(gzipped(first)).toBeLessThanOrEqual(sizes.first);
    expect(gzipped(packs) - gzipped(first)).toBeLessThanOrEqual(sizes.rest);
    for (const [url, size] of gzipSizes) expect(size, url).toBeLessThanOrEqual(250_000);
  });
});

test('every page has the mark that tells the service worker that it isn’t the sign-in page of a network', () => {
  expect(pages.filter(({ file }) => !isOurPage(read(file).toString()))).toEqual([]);
});

test('the manifest names existing icons in the right sizes', () => {
  const { icons, start_url: start } = JSON.parse(read('manifest.webmanifest').toString()) as {
    icons: { src: string; sizes: string; purpose: string }[];
    start_url: string;
  };
  expect(start).toBe(base);
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  for (const { src, sizes } of icons) {
    const file = src.slice(base.length);
    expect(existsSync(join(dist, file)), file).toBe(true);
    // Width and height are at bytes 16 and 20 of a PNG.
    expect(`${read(file).readUInt32BE(16)}x${read(file).readUInt32BE(20)}`).toBe(sizes);
  }
});

test('licenses.txt has the licenses of all software that readers download', () => {
  const text = read('licenses.txt').toString();
  for (const name of ['pagefind', 'fastest-levenshtein', 'stemmer']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(text).not.toMatch(/^(?:astro|vite|typescript) \d/m);
});
