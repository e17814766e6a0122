import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One query of the test set: what a person types, of what kind it is, and every address that answers it. */
interface Query {
  query: string;
  kind: 'term' | 'typo' | 'synonym' | 'abbreviation' | 'question';
  expect: string[];
}

const queries = parse(readFileSync(new URL('../fixtures/search-queries.yaml', import.meta.url), 'utf8')) as Query[];
const kinds = ['term', 'typo', 'synonym', 'abbreviation', 'question'] as const;
const rate = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;

test('search puts the right thing first for 95 in 100 queries, and always among the first three', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/search/');
  const box = page.getByRole('searchbox');
  const status = page.getByRole('status');
  const places: { query: Query; place: number; first: string }[] = [];
  for (const query of queries) {
    await box.fill('');
    await expect(status).toHaveText('');
    await box.fill(query.query);
    await expect(status).not.toHaveText('');
    const found = await page
      .locator('a.hit')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, hash }) => pathname + hash));
    places.push({ query, place: found.findIndex((path) => query.expect.includes(path)), first: found.slice(0, 3).join(' ') });
  }

  for (const kind of kinds) {
    const of = places.filter(({ query }) => query.kind === kind);
    const first = of.filter(({ place }) => place === 0).length;
    const three = of.filter(({ place }) => place >= 0 && place < 3).length;
    console.log(`${kind.padEnd(13)} ${of.length} queries  first ${rate(first, of.length)}  in three ${rate(three, of.length)}`);
  }
  const missed = places.filter(({ place }) => place < 0 || place > 2);
  const notFirst = places.filter(({ place }) => place !== 0);
  for (const { query, place, first } of notFirst)
    console.log(
      `  ${place < 0 ? 'not found' : `place ${place + 1}`}: "${query.query}" wants ${query.expect.join(' or ')}; first: ${first}`,
    );
  expect(queries.length).toBeGreaterThanOrEqual(120);
  expect(
    missed.map(({ query }) => query.query),
    'every query must find its place among the first three',
  ).toEqual([]);
  expect(1 - notFirst.length / places.length, 'at least 95 in 100 must be first').toBeGreaterThanOrEqual(0.95);
});
