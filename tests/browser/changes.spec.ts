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

  test('is linked from a service: from its list of changes and from a changed default', async ({ page }) => {
    await page.goto('/services/sqs/');
    await page.getByRole('region', { name: 'What changed' }).getByRole('link', { name: 'New SQS queues are encrypted' }).click();
    await expect(page.getByRole('heading', { name: 'New SQS queues are encrypted' })).toBeInViewport();
    await page.goBack();
    await page.getByRole('link', { name: 'October 2022' }).first().click();
    await expect(page).toHaveURL(/changes\/#sqs-default-encryption$/);
  });
});
