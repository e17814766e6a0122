import { expect, test } from '@playwright/test';
import { pages } from '../pages.ts';

test('no page scrolls sideways at 320 px', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const { path } of pages) {
    await page.goto(path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${path}: ${over} px too wide`);
  }
  expect(wide, 'find the element that is wider than the screen, and let it wrap or scroll by itself').toEqual([]);
});
