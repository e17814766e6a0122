import { expect, test } from '@playwright/test';

const outline = '/guide/outline/';

test('the outline is expanded at first, collapses and expands by keyboard, and opens the nodes around the target of a link', async ({
  page,
}) => {
  await page.goto(outline);
  const closed = page.locator('main details.node:not([open])');
  await expect(closed).toHaveCount(0);
  expect(await page.locator('main details.node').count(), 'three branches with nodes in them').toBeGreaterThan(15);
  for (const [branch, word] of [
    ['of-the-cloud', 'AWS'],
    ['in-the-cloud', 'You'],
  ] as const)
    await expect(page.locator(`#${branch} .node`).first().locator('> summary'), 'who is responsible').toContainText(word);
  const deepest = await page.locator('main details.node .node').last().getAttribute('id');
  const collapse = page.getByRole('button', { name: 'Collapse all' });
  await collapse.press('Enter');
  await expect(page.locator('main details.node[open]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Expand all' }).press('Enter');
  await expect(closed).toHaveCount(0);
  await collapse.click();
  await page.evaluate((id) => (location.hash = `#${id}`), deepest);
  await expect(page.locator(`[id="${deepest}"] > summary`)).toBeInViewport();
});
