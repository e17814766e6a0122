import type { Page } from '@playwright/test';

/** Holds back what a page asks for, as a slow line does. @returns lets it come */
export async function holdBack(page: Page, what: string | RegExp): Promise<() => void> {
  let isHeld = true;
  await page.route(what, async (route) => {
    while (isHeld) await new Promise((later) => setTimeout(later, 20));
    await route.continue();
  });
  return () => (isHeld = false);
}
