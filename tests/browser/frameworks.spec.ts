import { expect, test } from '@playwright/test';

test('a requirement opens to show the tasks and checks that bear on it, without scripts', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/frameworks/pci-dss/#r-1-4-4');
  const requirement = page.locator('#r-1-4-4');
  await expect(requirement).toBeInViewport();
  await expect(requirement.getByRole('link', { name: 'S3.1', exact: true })).toBeHidden();
  await requirement.locator('summary').click();
  await expect(requirement.getByRole('link', { name: 'S3.1', exact: true })).toHaveAttribute('href', '/checks/#s3-1');
  await page.close();
});

test('a family links to the next one, and a check to its entry among all checks', async ({ page }) => {
  await page.goto('/frameworks/nist-800-53/');
  await page.getByRole('link', { name: 'Access control (AC)' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'AC-2(1)', exact: true })).toBeVisible();
  await page.getByRole('link', { name: /Next family/ }).click();
  await expect(page).toHaveURL(/\/frameworks\/nist-800-53\/au\/$/);
});

test('checks can be filtered by framework', async ({ page }) => {
  await page.goto('/checks/');
  await page.getByLabel('Filter by ID, task, or framework').fill('pci dss');
  await expect(page.getByRole('status')).toContainText(/^\d+ of \d+ checks$/);
  await expect(page.locator('#s3-1')).toBeVisible();
  await expect(page.locator('#kms-5')).toBeHidden();
});
