import type { Browser, BrowserContext, Page } from '@playwright/test';
import { throttle, type Conditions } from './throttle.ts';
import type { TrafficCounter } from './traffic.ts';
import { watchPage } from './watch-page.ts';

/** The word that is searched, and that a result must hold. */
export const searchedWord = 'encryption';
const drawing = 'svg.drawing';
/** A page counts as settled when nothing is fetched for so long, and at the latest after so long; in milliseconds. */
const quiet = 500;
const longestWait = 20_000;

/** A reader who has never been here: nothing is kept from before. The size is a phone's. */
export const newReader = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    // Keeping the site for reading offline begins when the page is done, and would be counted as part of it.
    serviceWorkers: 'block',
  });

/** Opens a tab that watches what is shown in it. */
export async function openTab(context: BrowserContext, conditions: Conditions): Promise<Page> {
  const page = await context.newPage();
  await throttle(await context.newCDPSession(page), conditions);
  await page.addInitScript(watchPage, { diagram: drawing, word: searchedWord });
  return page;
}

/** Waits until the page has loaded and has fetched nothing for a while. */
export async function settle(page: Page, traffic: TrafficCounter): Promise<void> {
  await page.waitForLoadState('load');
  for (let waited = 0; waited < longestWait; waited += quiet) {
    const before = traffic.requests;
    await page.waitForTimeout(quiet);
    if (!traffic.isBusy && traffic.requests === before) return;
  }
}
