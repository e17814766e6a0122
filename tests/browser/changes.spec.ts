import { expect, test } from '@playwright/test';

test.describe('the changes', () => {
  test('of one kind are shown alone by its link, without a script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto('/changes/');
    const shown = page.locator('main .change:visible');
    const all = await shown.count();
    await page.getByRole('link', { name: /^Corrections/ }).click();
    await expect(page.getByText('Filtered by “Corrections”')).toBeVisible();
    await expect(page.locator("main .change:visible:not([data-kind='correction'])")).toHaveCount(0);
    // A year without an entry of the kind has no heading either.
    await expect(page.locator('main .changes:visible').filter({ hasNot: page.locator('.change:visible') })).toHaveCount(0);
    await page.getByRole('link', { name: 'Show all changes' }).click();
    await expect(shown).toHaveCount(all);
    await context.close();
  });

  test('of a service lead from its page to the entry, and from the default to its change', async ({ page }) => {
    await page.goto('/services/sqs/');
    await page.getByRole('region', { name: 'What changed' }).getByRole('link', { name: 'New SQS queues are encrypted' }).click();
    await expect(page.getByRole('heading', { name: 'New SQS queues are encrypted' })).toBeInViewport();
    await page.goBack();
    await page.getByRole('link', { name: 'October 2022' }).first().click();
    await expect(page).toHaveURL(/changes\/#sqs-default-encryption$/);
  });
});
