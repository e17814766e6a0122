import { expect, test } from '@playwright/test';

test('a layer lists every service once, by who holds it', async ({ page }) => {
  await page.goto('/layers/operating-system/');
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: 'AWS holds it' })).toContainText('services');
  const links = page.locator('.held h3 a');
  await expect(links).toHaveCount(40);
  const ids = await links.evaluateAll((found) => found.map(({ id }) => id));
  expect(new Set(ids).size).toBe(40);
  await expect(page.locator('.held', { has: page.locator('#rds') })).toContainText('RDS Custom for Oracle: You');
});

test('services of which the very same is true stand together', async ({ page }) => {
  await page.goto('/layers/physical/');
  const together = page.locator('.held', { has: page.locator('#ec2') });
  expect(await together.locator('h3 a').count()).toBeGreaterThan(30);
  await expect(together.locator('.cell-note')).toHaveCount(1);
});

test('the head of each column of the matrix leads to its layer, and layers lead up and down the stack', async ({ page }) => {
  await page.goto('/services/');
  await page.getByRole('columnheader', { name: 'OS' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Operating system');
  await page.getByRole('link', { name: /The layer above/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Platform');
});

test('the list of layers leads to all fourteen', async ({ page }) => {
  await page.goto('/layers/');
  await expect(page.locator('.layer-list h2 a')).toHaveCount(14);
});
