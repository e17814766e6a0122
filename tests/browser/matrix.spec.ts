import { expect, test, type Page } from '@playwright/test';

const matrix = '/services/';
const shownRows = (page: Page) => page.locator('.matrix tbody tr:not([hidden])');
const shownLayers = (page: Page) => page.locator('.matrix thead th:not([hidden]) a');
const count = (page: Page) => page.getByRole('status');

test.describe('the matrix', () => {
  test('filters by category, class and party, says how much is left, and keeps that in the address', async ({ page }) => {
    await page.goto(matrix);
    await expect(count(page)).toHaveText('40 services, 14 layers.');
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Storage');
    await expect(count(page)).toContainText(/^6 of 40 services/);
    await page.getByRole('combobox', { name: 'Class' }).selectOption('Abstracted');
    await page.getByRole('combobox', { name: 'Held by' }).selectOption('Shared');
    await expect(shownRows(page).getByRole('rowheader')).toContainText(['EFS', 'S3']);
    await expect(count(page)).toContainText('cells are shared');
    expect(new URL(page.url()).search).toBe('?category=storage&class=abstracted&party=shared');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(count(page)).toHaveText('40 services, 14 layers.');
    expect(new URL(page.url()).search).toBe('');
  });

  test('shows a shared view to whoever opens its address, form included', async ({ page }) => {
    await page.goto(`${matrix}?category=storage&differ=1&sort=yours`);
    await expect(shownRows(page)).toHaveCount(6);
    await expect(shownRows(page).first()).toContainText('Snowball Edge');
    await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('storage');
    await expect(page.getByLabel('Only where they differ')).toBeChecked();
    await expect(shownLayers(page).filter({ hasText: 'Data' }), 'customer data is alike on all of them').toHaveCount(0);
    await expect(shownLayers(page).filter({ hasText: 'Resilience' })).toHaveCount(1);
  });

  test('shows everything to an address that asks for nonsense', async ({ page }) => {
    await page.goto(`${matrix}?category=%3Cimg%20src=x%3E&class=__proto__&party=constructor&sort=toString&differ=yes`);
    await page.getByRole('combobox', { name: 'Category' }).focus();
    await expect(count(page)).toHaveText('40 services, 14 layers.');
    await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('');
    await expect(page.locator('main img')).toHaveCount(0);
  });

  test('heeds a choice that was made before its script had come', async ({ page }) => {
    await page.route(/matrix\.[^/]+\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.goto(matrix);
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Storage');
    await expect(count(page)).toContainText(/^6 of 40 services/);
    await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('storage');
  });

  test('says so where nothing fits', async ({ page }) => {
    await page.goto(`${matrix}?category=integration&class=infrastructure`);
    await expect(count(page)).toHaveText('No service fits. Choose less.');
  });

  test('is one stop of the Tab key; the arrow keys walk it', async ({ page }) => {
    await page.goto(matrix);
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.locator('#ec2 td a').first().focus();
    await expect(page.locator('.matrix a[tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#ec2 td a').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('#ecs-ec2 td a').nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.locator('#ecs-ec2 td a').last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(page.locator('#ecs-ec2 th a')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('.matrix a:focus')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(page.locator('#ecs-ec2 th a')).toBeFocused();
  });

  test('goes up into its head, to the layer over the cell', async ({ page }) => {
    await page.goto(matrix);
    await page.locator('.matrix tbody td a').nth(9).focus();
    await expect(page.locator('.matrix a[tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.matrix thead a').nth(9)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.matrix tbody td a').nth(9)).toBeFocused();
  });

  test('opens the note of a cell by the keyboard, and comes back to the cell', async ({ page }) => {
    await page.goto(matrix);
    const cell = page.locator('#lambda td a').filter({ hasText: 'OS' });
    await cell.press('Enter');
    const note = page.getByRole('dialog', { name: 'Lambda: Operating system' });
    await expect(note).toBeVisible();
    await expect(note).toContainText('AWS by default');
    await expect(note).toContainText('Functions deployed as container images');
    await expect(note.getByText('documented')).toBeVisible();
    await expect(note.getByRole('link', { name: 'All of Lambda' })).toHaveAttribute('href', /\/services\/lambda\/#operating-system$/);
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(cell).toBeFocused();
  });

  test('says of a cell without a source that no one is known to hold it', async ({ page }) => {
    await page.goto(matrix);
    const cell = page.locator('td[data-party="not-documented"] a').first();
    await expect(cell).toContainText('Not documented');
    await cell.click();
    await expect(page.getByRole('dialog')).toContainText('Unconfirmed');
  });

  test('goes to the page of the cell where the note cannot be had', async ({ page }) => {
    await page.goto(matrix);
    await page.route('**/layers/**', (route) => route.abort());
    await page.locator('#s3 td a').first().click();
    await expect(page).toHaveURL(/\/services\/s3\/#backup-resilience$/);
  });

  test('stays where it is when it is first touched', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 700 });
    await page.goto(matrix);
    const frame = page.locator('.matrix-frame');
    await frame.evaluate((element) => element.scrollTo(0, 600));
    await frame.hover();
    await expect(page.locator('.matrix a[tabindex="0"]')).toHaveCount(1);
    expect(await frame.evaluate((element) => element.scrollTop)).toBe(600);
  });
});

test.describe('the matrix on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('is a list of stacks that needs no sideways scrolling, and still a table to those who hear it', async ({ page }) => {
    await page.goto(matrix);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const row = page.getByRole('row', { name: 'EC2 ' }).first();
    await expect(row.getByRole('cell')).toHaveCount(14);
    await expect(page.locator('#ec2 td').filter({ hasText: 'Network You' })).toBeVisible();
    await expect(page.locator('#ec2 .glyph')).toBeVisible();
    const top = await page.locator('#ec2 td').first().boundingBox();
    const below = await page.locator('#ec2 td').nth(1).boundingBox();
    expect(below?.y, 'one layer stands under the other').toBeGreaterThan(top?.y ?? 0);
    expect(top?.height, 'room for a finger').toBeGreaterThanOrEqual(24);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the matrix is whole, leads on, and shows no filters that would do nothing', async ({ page }) => {
    await page.goto(matrix);
    await expect(shownRows(page)).toHaveCount(40);
    await expect(page.locator('.matrix tbody td')).toHaveCount(560);
    await expect(page.locator('.filters')).toBeHidden();
    await page.locator('#ec2 td a').first().click();
    await expect(page).toHaveURL(/\/services\/ec2\/#backup-resilience$/);
  });
});
