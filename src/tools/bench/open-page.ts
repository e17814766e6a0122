import type { Browser, BrowserContext, Page } from '@playwright/test';
import { throttle, type Conditions } from './throttle.ts';
import { TrafficCounter } from './traffic.ts';
import { watchPage } from './watch-page.ts';

/** The word that is searched, and that a result must hold. */
export const searchedWord = 'encryption';
const drawing = 'svg.drawing';
/** How long nothing may be fetched before a page counts as settled, in milliseconds. */
const quiet = 500;

/** A tab that is measured. */
export interface Tab {
  readonly page: Page;
  readonly traffic: TrafficCounter;
}

/** A reader who has never been here: nothing is kept from before. The size is a phone's. */
export const newReader = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });

/** Opens a tab that watches what is shown in it. */
export async function openTab(context: BrowserContext, conditions: Conditions): Promise<Tab> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await throttle(session, conditions);
  const traffic = new TrafficCounter(session);
  await page.addInitScript(watchPage, { diagram: drawing, word: searchedWord });
  return { page, traffic };
}

/** Waits until the page has loaded and has fetched nothing for a while. */
export async function settle({ page, traffic }: Tab): Promise<void> {
  await page.waitForLoadState('load');
  do await page.waitForTimeout(quiet);
  while (traffic.open > 0);
}
