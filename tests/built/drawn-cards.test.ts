import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, launchChromium } from '../../src/diagrams/mermaid/chromium.ts';
import { getGuide } from '../../src/load/guide.ts';
import { cardSize, cardsOf, drawCard } from '../../src/publish/cards/make-cards.ts';
import { dist } from '../pages.ts';

const [card] = cardsOf(getGuide());
let page: Page;

beforeAll(async () => {
  const browser = await launchChromium(findChromium() ?? '');
  page = await browser.newPage({ viewport: cardSize, colorScheme: 'light', locale: 'en-US' });
}, 60_000);
afterAll(() => page.context().browser()?.close());

test('a card has the same bytes when it is made again', async () => {
  if (!card) throw new Error('There is no card.');
  expect(Buffer.from(await drawCard(page, card)).equals(readFileSync(join(dist, card.file)))).toBe(true);
});

test('a long title gets smaller, and a title that never fits is an error', async () => {
  if (!card) throw new Error('There is no card.');
  const name = [...getGuide().services.values()][0]?.name ?? '';
  const withName = (longer: string) => ({ file: card.file, html: card.html.replace(`<h1>${name}`, `<h1>${longer}`) });
  await drawCard(page, withName('Amazon Elastic Container Infrastructure Observability'));
  const size = await page.locator('h1').evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
  expect(size).toBeLessThan(64);
  await expect(drawCard(page, withName('Amazon '.repeat(60)))).rejects.toThrow(`The card ${card.file} has no room for`);
});
