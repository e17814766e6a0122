import { expect, test } from '@playwright/test';

const outline = '/guide/outline/';

test.describe('the outline', () => {
  test('is open throughout when the page is opened', async ({ page }) => {
    await page.goto(outline);
    await expect(page.locator('main details.node:not([open])')).toHaveCount(0);
    expect(await page.locator('main details.node').count(), 'three branches with nodes in them').toBeGreaterThan(15);
  });

  test('closes and opens all at once, by keyboard too', async ({ page }) => {
    await page.goto(outline);
    await page.getByRole('button', { name: 'Collapse all' }).press('Enter');
    await expect(page.locator('main details.node[open]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Expand all' }).press('Enter');
    await expect(page.locator('main details.node:not([open])')).toHaveCount(0);
  });

  test('opens what a deep link points into', async ({ page }) => {
    await page.goto(outline);
    const deepest = await page.locator('main details.node .node').last().getAttribute('id');
    await page.getByRole('button', { name: 'Collapse all' }).click();
    await page.evaluate((id) => (location.hash = `#${id}`), deepest);
    await expect(page.locator(`[id="${deepest}"] > summary`)).toBeInViewport();
  });

  test('marks whose each duty is', async ({ page }) => {
    await page.goto(outline);
    for (const [branch, word] of [
      ['of-the-cloud', 'AWS'],
      ['in-the-cloud', 'You'],
    ])
      await expect(page.locator(`#${branch} .node`).first().locator('> summary')).toContainText(word ?? '');
  });
});
