import { expect, test, type Page } from '@playwright/test';
import { chooseFile } from './choose-file.ts';

const key = 'shared-responsibility-guide/reader';
const message = (page: Page) => page.locator('[data-message]');
const tick = (page: Page, chapter: string | RegExp) => page.getByRole('checkbox', { name: chapter });
const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name) ?? '', key);

test('two tabs keep and show each other’s changes', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto('/progress/');
  await other.goto('/progress/');
  await Promise.all([tick(page, /^The model/).check(), tick(other, /^The big idea/).check()]);
  for (const tab of [page, other]) await expect(tab.getByText('2 of 14 chapters read.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 of 14 chapters read.')).toBeVisible();
});

test('damaged data can be downloaded, and the page starts with empty data', async ({ page }) => {
  const broken = '{"seen":{},"data":{"version":1,"answers":"gone"';
  await page.addInitScript(
    ([name, text]) => {
      if (!sessionStorage.getItem('begun')) localStorage.setItem(name, text);
      sessionStorage.setItem('begun', 'yes');
    },
    [key, broken] as const,
  );
  await page.goto('/progress/');
  await expect(page.getByText('A copy is kept')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download saved data' }).click();
  const file = await (await download).createReadStream();
  expect((await file.toArray()).join('')).toBe(broken);
  await tick(page, /^The model/).check();
  await page.reload();
  await expect(tick(page, /^The model/)).toBeChecked();
  await expect(page.getByRole('button', { name: 'Download damaged data 1' })).toBeVisible();
});

test('the page reports a full storage and keeps working', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.goto('/progress/');
  await tick(page, /^The model/).check();
  await expect(page.getByText('has no more space for this site')).toBeVisible();
  await expect(page.getByText('1 of 14 chapters read.')).toBeVisible();
});

test('importing and deleting ask first, and an invalid file is rejected', async ({ page }) => {
  await page.goto('/progress/');
  await tick(page, /^The model/).check();
  const before = await stored(page);

  await test.step('an invalid file changes nothing, and the reason is shown', async () => {
    const bad = { format: key, data: { version: 1, answers: [], cards: {}, reviews: [], chapters: { x: 'yes' }, settings: {} } };
    await chooseFile(page, 'bad.json', JSON.stringify(bad));
    await expect(message(page)).toContainText('“bad.json” couldn’t be imported. Nothing was changed. “chapters › x” has the wrong type');
    expect(await stored(page)).toBe(before);
  });

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  expect((await download).suggestedFilename()).toMatch(/^shared-responsibility-\d{4}-\d\d-\d\d\.json$/);
  const exported = (await (await (await download).createReadStream()).toArray()).join('');

  await test.step('deleting can be canceled', async () => {
    await page.getByRole('button', { name: 'Delete all data' }).click();
    await page.keyboard.press('Escape');
    await expect(message(page)).toHaveText('Nothing was changed.');
    await page.getByRole('button', { name: 'Delete all data' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete all data' }).click();
    await expect(message(page)).toHaveText('All data was deleted.');
    await expect(tick(page, /^The model/)).not.toBeChecked();
    expect(await stored(page)).toBe('');
  });

  await test.step('an export is merged with the current data', async () => {
    await tick(page, /^The big idea/).check();
    await chooseFile(page, 'mine.json', exported);
    await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
    await expect(message(page)).toContainText('2 chapters marked as read');
    await expect(tick(page, /^The model/)).toBeChecked();
    await expect(tick(page, /^The big idea/)).toBeChecked();
  });
});
