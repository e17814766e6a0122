import { expect, test } from '@playwright/test';

const shown = '.controls > li:visible';

test('filters checks by id in any notation, and restores the query from the URL', async ({ page }) => {
  await page.goto('/checks/');
  const field = page.getByRole('searchbox', { name: /^Filter by ID/ });
  await field.fill('s3 1');
  await expect(page.locator(shown).first()).toContainText('S3.1');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ checks$/);
  await expect(page).toHaveURL(/\/checks\/\?q=s3\+1$/);
  const count = await page.locator(shown).count();
  await page.reload();
  await expect(page.locator(shown)).toHaveCount(count);
});

test('carries the query to the other catalogs', async ({ page }) => {
  await page.goto('/checks/?q=imdsv2-check');
  await expect(page.getByRole('status')).toContainText('Try another catalog');
  await page.getByRole('link', { name: /^AWS Config \d/ }).click();
  await expect(page.locator(shown)).toHaveCount(1);
  await expect(page.locator(shown)).toContainText('ec2-imdsv2-check');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the whole list and no filter', async ({ page }) => {
    await page.goto('/checks/prowler/');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.locator(shown).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'CSV file of all checks' })).toHaveAttribute('href', '/data/checks.csv');
  });
});
