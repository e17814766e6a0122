import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One query of a test set: what a person types, of what kind it is, and every address that answers it. */
interface Query {
  query: string;
  kind: string;
  expect: string[];
}

/** What the search must say instead of an address, where the guide does not cover what was asked for. */
const uncovered = 'uncovered';
const rate = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;

/** The test sets with the least share of queries that must find their place first, and among the first three. */
const sets = [
  { file: 'search-queries.yaml', first: 0.95, inThree: 1 },
  // Written for the services; the bar is what is reached today, so that it only rises.
  { file: 'search-queries-services.yaml', first: 0.8, inThree: 0.9 },
];

/**
 * Types a query and waits for its answer. Runs in the page: a step of the test's own for each keystroke and look would cost
 * more than the search.
 * @returns the results' addresses in their order, or what says that the service is not covered
 */
function ask(page: Page, { query }: Query): Promise<string[]> {
  return page.evaluate(
    async ([words, notCovered]) => {
      const input = document.querySelector<HTMLInputElement>('main input[type=search]');
      const status = document.querySelector('main [role=status]');
      if (!input || !status) throw new Error('The search page has no field or no status.');
      const answered = () =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve();
          });
          observer.observe(status, { childList: true, characterData: true, subtree: true });
        });
      const type = async (text: string) => {
        const done = answered();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await done;
      };
      if (input.value) await type('');
      await type(words);
      if (document.querySelector('main')?.textContent.includes('This guide does not cover')) return [notCovered];
      return [...document.querySelectorAll<HTMLAnchorElement>('a.hit')].map(({ pathname, hash }) => pathname + hash);
    },
    [query, uncovered] as const,
  );
}

for (const { file, first: leastFirst, inThree: leastInThree } of sets) {
  test(`search finds what the queries of ${file} ask for: ${rate(leastFirst, 1)} first, ${rate(leastInThree, 1)} in three`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const queries = parse(readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8')) as Query[];
    expect(queries.length).toBeGreaterThanOrEqual(120);
    await page.goto('/search/');
    const places: { query: Query; place: number; best: string }[] = [];
    for (const query of queries) {
      const found = await ask(page, query);
      places.push({ query, place: found.findIndex((path) => query.expect.includes(path)), best: found.slice(0, 3).join(' ') });
    }
    for (const [kind, of] of Map.groupBy(places, ({ query }) => query.kind)) {
      const first = of.filter(({ place }) => place === 0).length;
      const three = of.filter(({ place }) => place >= 0 && place < 3).length;
      console.log(`${kind.padEnd(13)} ${of.length} queries  first ${rate(first, of.length)}  in three ${rate(three, of.length)}`);
    }
    const missed = places.filter(({ place }) => place < 0 || place > 2);
    const named = missed.map(({ query, best }) => `"${query.query}" wants ${query.expect.join(' or ')}; first: ${best}`);
    expect(1 - missed.length / places.length, `too few among the first three:\n${named.join('\n')}`).toBeGreaterThanOrEqual(leastInThree);
    const first = places.filter(({ place }) => place === 0).length;
    expect(first / places.length, 'too few in the first place').toBeGreaterThanOrEqual(leastFirst);
  });
}
