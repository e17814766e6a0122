import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { pdfFolder } from '../../src/domain/handout/handouts.ts';
import { cardsOf } from '../../src/publish/cards/make-cards.ts';
import { attribute, elementsIn, normalizeBase, parsePage } from '../../src/publish/built-site.ts';
import { getGuide } from '../../src/load/guide.ts';
import { dist, pages } from '../pages.ts';

/** The maximum size in bytes, because a preview has to load fast on a phone. */
const maxBytes = 42_000;
const cards = cardsOf(getGuide());
/** A build without Chromium, or with --no-pdf, makes neither PDFs nor cards. */
const isFullBuild = existsSync(join(dist, pdfFolder));

const metaOf = (file: string, property: string) =>
  elementsIn(parsePage(dist, file))
    .filter((each) => attribute(each, 'property') === property)
    .map((each) => attribute(each, 'content') ?? '');

const fileOf = (address: string) => new URL(address).pathname.slice(normalizeBase(process.env.BASE_PATH).length);

test('every page names a picture that exists', () => {
  for (const { file, path } of pages) {
    const [image, ...others] = metaOf(file, 'og:image');
    expect(others, path).toEqual([]);
    expect(existsSync(join(dist, fileOf(image ?? ''))), `${path}: ${image}`).toBe(true);
  }
});

describe.skipIf(!isFullBuild)('the card of each service and comparison', () => {
  test.each(cards.map((card) => [card.page, card] as const))('%s', (page, { file, alt }) => {
    const png = readFileSync(join(dist, file));
    const { width, height } = decode(png, { checkCrc: true });
    expect([width, height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(maxBytes);
    expect(metaOf(`${page.slice(1)}index.html`, 'og:image').map((address) => `/${fileOf(address)}`)).toEqual([file]);
    expect(metaOf(`${page.slice(1)}index.html`, 'og:image:alt')).toEqual([alt]);
  });
});
