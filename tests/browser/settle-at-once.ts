import type { BrowserContext, Page } from '@playwright/test';

/**
 * Lets pages do at once what they do 2.5 s after they have loaded (`afterLoad`), such as storing the guide for offline use. All other timers,
 * in pages and in the service worker, stay real. Not for tests of what pages don't fetch until later.
 */
export const settleAtOnce = (tabs: Page | BrowserContext) =>
  tabs.addInitScript(() => {
    const real = globalThis.setTimeout;
    const sooner = (act: () => void, delay?: number) => real(act, delay === 2500 ? 0 : delay);
    Object.assign(globalThis, { setTimeout: sooner });
  });
