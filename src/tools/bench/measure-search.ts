import type { Browser } from '@playwright/test';
import { newReader, openTab, searchedWord, settle, type Tab } from './open-page.ts';
import type { Conditions } from './throttle.ts';
import type { Traffic } from './traffic.ts';

/** One search, from the key `/` to the first result that holds the word; `time` in milliseconds. */
export interface SearchRun extends Traffic {
  readonly time: number;
}

/** Presses `/`, types the word as soon as the field is there, and waits for a result. */
async function searchOnce(tab: Tab): Promise<SearchRun> {
  const { page, traffic } = tab;
  traffic.take();
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('dialog input') ?? false, null, { polling: 'raf' });
  await page.keyboard.type(searchedWord);
  await page.waitForFunction(() => window.noted.result !== undefined, null, { polling: 'raf' });
  const time = await page.evaluate(() => (window.noted.result ?? 0) - (window.noted.slash ?? 0));
  await settle(tab);
  return { time, ...traffic.take() };
}

/**
 * A new reader's first search on one page (cold), and the first on the next page of the same visit (warm).
 * Nothing of search may have been fetched before the key; if it was, the first page's traffic shows it.
 */
export async function measureSearch(
  browser: Browser,
  addresses: readonly [string, string],
  conditions: Conditions,
): Promise<{ readonly cold: SearchRun; readonly warm: SearchRun }> {
  const context = await newReader(browser);
  try {
    const tab = await openTab(context, conditions);
    await tab.page.goto(addresses[0]);
    await settle(tab);
    const cold = await searchOnce(tab);
    await tab.page.goto(addresses[1]);
    await settle(tab);
    return { cold, warm: await searchOnce(tab) };
  } finally {
    await context.close();
  }
}
