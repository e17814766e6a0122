import type { Browser } from '@playwright/test';
import { blockingTime } from './figures.ts';
import type { Host } from './host.ts';
import { newReader, openTab, settle } from './open-page.ts';
import { phone } from './throttle.ts';
import type { Traffic } from './traffic.ts';

/** One page as a new reader meets it; times in milliseconds. */
export interface PageRun extends Traffic {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly layoutShift: number;
  readonly blocking: number;
  /** When the diagram was drawn first; null where the page has none. */
  readonly diagram: number | null;
}

/** Opens a page as a new reader on a phone, and measures until nothing moves any more. @param path from the site's root, without `/` before it */
export async function measurePage(browser: Browser, { address, traffic }: Host, path: string): Promise<PageRun> {
  const context = await newReader(browser);
  try {
    const page = await openTab(context, phone);
    traffic.take();
    await page.goto(address + path);
    await settle(page, traffic);
    const { diagram, longTasks, firstPaint, largestPaint, layoutShift } = await page.evaluate(() => window.noted);
    const blocking = blockingTime(longTasks, firstPaint);
    return { ...traffic.take(), firstPaint, largestPaint, layoutShift, blocking, diagram: diagram ?? null };
  } finally {
    await context.close();
  }
}
