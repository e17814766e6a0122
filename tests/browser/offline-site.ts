import type { Page } from '@playwright/test';

/** Opens the guide for the first time and waits until it is kept. */
export async function firstVisit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated', null, { timeout: 30_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Which of the addresses cannot be had. */
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

/** What the page says of its connection, and of new versions. */
export const notice = (page: Page) => page.locator('.notice');
