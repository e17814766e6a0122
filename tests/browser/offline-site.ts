import type { Page } from '@playwright/test';
import { settleAtOnce } from './settle-at-once.ts';

/** Opens the guide for the first time and waits until the chapters and the search are stored. From then on, the context's pages settle at once. */
export async function firstVisit(page: Page, address: string): Promise<void> {
  await settleAtOnce(page.context());
  await page.goto(address);
  await untilStored(page);
}

/** Waits until the chapters and the search are stored. */
export async function untilStored(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated', null, { timeout: 30_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The addresses that can't be fetched. */
export const missing = (page: Page, addresses: readonly string[]) =>
  page.evaluate(async (all) => {
    const answers = await Promise.all(
      all.map((address) =>
        fetch(address)
          .then(({ ok }) => ok || address)
          .catch(() => address),
      ),
    );
    return answers.filter((answer) => answer !== true);
  }, addresses);

/** The addresses in all caches, without the host. */
export const storedPaths = (page: Page) =>
  page.evaluate(async () => {
    const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(caching)).flat().map(({ url }) => url.slice(location.origin.length));
  });

/** The notices about the connection and new versions. */
export const notice = (page: Page) => page.locator('.notice');
