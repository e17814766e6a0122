import type { Browser } from '@playwright/test';
import { newReader, openTab, settle } from './open-page.ts';
import { blockingTime } from './figures.ts';
import { phone } from './throttle.ts';

/** One page as a new reader meets it; times in milliseconds. */
export interface PageRun {
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly layoutShift: number;
  readonly blocking: number;
  /** When the diagram was drawn first; null where the page has none. */
  readonly diagram: number | null;
}

/** Opens an address as a new reader on a phone, and measures until nothing moves any more. */
export async function measurePage(browser: Browser, address: string): Promise<PageRun> {
  const context = await newReader(browser);
  try {
    const tab = await openTab(context, phone);
    await tab.page.goto(address);
    await settle(tab);
    const { diagram, longTasks, ...noted } = await tab.page.evaluate(() => window.noted);
    const { firstPaint, largestPaint, layoutShift } = noted;
    return {
      ...tab.traffic.take(),
      firstPaint,
      largestPaint,
      layoutShift,
      blocking: blockingTime(longTasks, firstPaint),
      diagram: diagram ?? null,
    };
  } finally {
    await context.close();
  }
}
