import type { Browser, Page } from '@playwright/test';
import type { Host } from './host.ts';
import { newReader, openTab, searchedWord, settle } from './open-page.ts';
import type { Conditions } from './throttle.ts';
import type { Traffic, TrafficCounter } from './traffic.ts';

/** One search, from the key `/` to the first result that holds the word; `time` in milliseconds. */
export interface SearchRun extends Traffic {
  readonly time: number;
}

/** Presses `/`, types the word as soon as the field is there, and waits for a result. */
async function searchOnce(page: Page, traffic: TrafficCounter): Promise<SearchRun> {
  traffic.take();
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('dialog input') ?? false, null, { polling: 'raf' });
  await page.keyboard.type(searchedWord);
  await page.waitForFunction(() => window.noted.result !== undefined, null, { polling: 'raf' });
  const time = await page.evaluate(() => (window.noted.result ?? 0) - (window.noted.slash ?? 0));
  await settle(page, traffic);
  return { time, ...traffic.take() };
}

/**
 * A new reader's first search on one page (cold), and the first on the next page of the same visit (warm).
 * Each page rests before the key is pressed: what search fetches before it would show in the page's own requests.
 * @param paths from the site's root, without `/` before them
 */
export async function measureSearch(
  browser: Browser,
  { address, traffic }: Host,
  paths: readonly [string, string],
  conditions: Conditions,
): Promise<{ readonly cold: SearchRun; readonly warm: SearchRun }> {
  const context = await newReader(browser);
  try {
    const page = await openTab(context, conditions);
    const open = async (path: string) => {
      await page.goto(address + path);
      await settle(page, traffic);
    };
    await open(paths[0]);
    const cold = await searchOnce(page, traffic);
    await open(paths[1]);
    return { cold, warm: await searchOnce(page, traffic) };
  } finally {
    await context.close();
  }
}
