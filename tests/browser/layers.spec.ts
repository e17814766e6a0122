import { expect, test } from '@playwright/test';
import { serviceCount } from '../pages.ts';

test('a layer lists every service once, grouped by party, and by name in a folded list', async ({ page }) => {
  await page.goto('/layers/operating-system/');
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: 'AWS is responsible' })).toContainText('services');
  const links = page.locator('.layer-entry h3 a');
  await expect(links).toHaveCount(serviceCount);
  const ids = await links.evaluateAll((found) => found.map(({ id }) => id));
  expect(new Set(ids).size).toBe(serviceCount);
  await expect(page.locator('.layer-entry', { has: page.locator('#rds') })).toContainText(/RDS Custom for Oracle\s*You/);
  const jump = page.locator('.services-jump a');
  await expect(jump).toHaveCount(serviceCount);
  await expect(jump.first()).toBeHidden();
  await page.getByText('Services from A to Z').click();
  const names = await jump.allTextContents();
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  await jump.filter({ hasText: 'RDS' }).click();
  await expect(page.locator('#rds')).toBeInViewport();
});

test('services with identical cells are grouped', async ({ page }) => {
  await page.goto('/layers/global-infrastructure/');
  const together = page.locator('.layer-entry').filter({ has: page.locator('h3 a').nth(1) });
  await expect(together).not.toHaveCount(0);
  for (const entry of await together.all()) await expect(entry.locator('.cell-card')).toHaveCount(1);
});

test('column heads of the matrix link to layers, and layers link to their neighbors', async ({ page }) => {
  await page.goto('/services/');
  await page.getByRole('columnheader', { name: 'OS' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Operating system');
  // Not by a click: the list above the link is laid out when the page scrolls to it, so that the link may move under the pointer.
  await page.getByRole('link', { name: /Layer above/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Platform');
});
