import { expect, test } from '@playwright/test';

const outline = '/guide/outline/';

test.describe('the outline', () => {
  test('is fully expanded when the page opens', async ({ page }) => {
    await page.goto(outline);
    await expect(page.locator('main details.node:not([open])')).toHaveCount(0);
    expect(await page.locator('main details.node').count(), 'three branches with nodes in them').toBeGreaterThan(15);
  });

  test('collapses and expands all nodes, also by keyboard', async ({ page }) => {
    await page.goto(outline);
    await page.getByRole('button', { name: 'Collapse all' }).press('Enter');
    await expect(page.locator('main details.node[open]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Expand all' }).press('Enter');
    await expect(page.locator('main details.node:not([open])')).toHaveCount(0);
  });

  test('opens the nodes around the target of a link', async ({ page }) => {
    await page.goto(outline);
    const deepest = await page.locator('main details.node .node').last().getAttribute('id');
    await page.getByRole('button', { name: 'Collapse all' }).click();
    await page.evaluate((id) => (location.hash = `#${id}`), deepest);
    await expect(page.locator(`[id="${deepest}"] > summary`)).toBeInViewport();
  });

  test('shows who is responsible for each duty', async ({ page }) => {
    await page.goto(outline);
    for (const [branch, word] of [
      ['of-the-cloud', 'AWS'],
      ['in-the-cloud', 'You'],
    ])
      await expect(page.locator(`#${branch} .node`).first().locator('> summary')).toContainText(word ?? '');
  });
});
