import { expect, test } from '@playwright/test';
import { holdBack } from './hold-back.ts';

const pages = [
  ['/progress/', 'Chapters', 'Export'],
  ['/review/', 'Use the cards in Anki', 'Start review'],
] as const;

for (const [path, title, control] of pages) {
  test(`${path} is complete before its script loads, and doesn’t shift when the script runs`, async ({ page }) => {
    const release = await holdBack(page, /_astro\/.*\.js$/);
    await page.goto(path, { waitUntil: 'commit' });
    const heading = page.getByRole('heading', { name: title, exact: true });
    await expect(page.getByRole('button', { name: control })).toBeDisabled();
    const before = await heading.boundingBox();
    release();
    await expect(page.getByRole('button', { name: control })).toBeEnabled();
    expect((await heading.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  });
}

test('choices that the reader opened before the script loaded stay open', async ({ page }) => {
  const release = await holdBack(page, /_astro\/.*\.js$/);
  await page.goto('/review/', { waitUntil: 'commit' });
  await page.getByText('Choose cards and the daily limit').click();
  release();
  await expect(page.getByRole('button', { name: 'Start review' })).toBeEnabled();
  await expect(page.getByRole('spinbutton', { name: 'New cards per day' })).toBeVisible();
});

test('the reader’s stack comes before the ready-made ones, even while it loads', async ({ page }) => {
  const release = await holdBack(page, /_astro\/.*\.js$/);
  await page.goto('/stack/?s=ec2', { waitUntil: 'commit' });
  await expect(page.getByText('Loading …')).toBeVisible();
  const ready = page.getByRole('heading', { name: 'Ready-made stacks' });
  await expect(ready).not.toBeInViewport();
  release();
  await expect(page.getByText(/^\d+ responsibilities on 1 service$/)).toBeInViewport();
  await expect(ready).not.toBeInViewport();
});

test('the search page suggests questions until there is a query', async ({ page }) => {
  await page.goto('/search/');
  const suggestion = page.getByRole('link', { name: 'Is S3 encrypted by default?' });
  await suggestion.click();
  await expect(page.locator('[data-results] a.hit').first()).toBeVisible();
  await expect(suggestion).toBeHidden();
});
