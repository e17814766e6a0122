import { test as base } from '@playwright/test';
import type { BrowserContextOptions, Browser, Page } from '@playwright/test';

/** Where the tests' own server answers; the configuration chose its port. */
const baseURL = `http://localhost:${process.env.GUIDE_TEST_PORT}`;

async function withTab(browser: Browser, options: BrowserContextOptions, use: (tab: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL, locale: 'en-US', timezoneId: 'UTC', serviceWorkers: 'block', ...options });
  await use(await context.newPage());
  await context.close();
}

/**
 * Tests that only look, at very many pages, share a tab: a new browser context for each costs more than the page itself.
 * `tab` runs scripts, `scriptlessTab` does not. Tests that leave anything behind (storage, listeners) take Playwright's own `page`.
 */
export const test = base.extend<object, { tab: Page; scriptlessTab: Page }>({
  tab: [({ browser }, use) => withTab(browser, {}, use), { scope: 'worker' }],
  scriptlessTab: [({ browser }, use) => withTab(browser, { javaScriptEnabled: false }, use), { scope: 'worker' }],
});
