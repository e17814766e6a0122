import { expect, test } from '@playwright/test';

test.describe('the page of changes', () => {
  test('filters by kind with links, without a script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto('/changes/');
    const shown = page.locator('main .change:visible');
    const all = await shown.count();
    await page.getByRole('link', { name: /^Corrections \d/ }).click();
    await expect(page.getByText('Filtered by “Corrections”')).toBeVisible();
    await expect(page.locator("main .change:visible:not([data-kind='correction'])")).toHaveCount(0);
    // A year without matching entries has no heading.
    await expect(page.locator('main .changes:visible').filter({ hasNot: page.locator('.change:visible') })).toHaveCount(0);
    await page.getByRole('link', { name: 'Show all changes' }).click();
    await expect(shown).toHaveCount(all);
    await context.close();
  });
});
