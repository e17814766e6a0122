import { expect, test, type Page } from '@playwright/test';
import { holdBack } from './hold-back.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the guide' });
const field = (page: Page) => dialog(page).getByRole('searchbox');
const isSearchFile = (url: string) => /pagefind|search\/\w+\.json|search-panel/.test(url);

test.describe('the search dialog', () => {
  test('opens with /, Ctrl+K, and Cmd+K, closes with Esc and returns the focus', async ({ page }) => {
    await page.goto('/guide/the-model/');
    const before = page.getByRole('link', { name: 'Guide', exact: true });
    await before.focus();
    for (const keys of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(keys);
      await expect(field(page), keys).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expect(before).toBeFocused();
    }
  });

  test('moves through results by arrow keys and opens one with Enter', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await field(page).fill('hypervisor');
    const results = dialog(page).locator('a.hit');
    await expect(results.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(results.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#hypervisor$/);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('suggests five questions, groups results by kind, marks matches, corrects typing errors, and gives advice if nothing is found', async ({
    page,
  }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    const questions = dialog(page).getByRole('region', { name: 'Questions to try' }).getByRole('button');
    await expect(questions).toHaveCount(5);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue(/\?$/);
    await expect(dialog(page).locator('a.hit').first()).toBeVisible();
    await expect(dialog(page).getByRole('status')).toContainText(/^\d+ results/);
    await field(page).fill('patching');
    await expect(dialog(page).getByRole('heading', { name: 'Best matches' })).toBeVisible();
    expect(await dialog(page).getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1);
    await expect(dialog(page).locator('mark').first()).toHaveText(/patch/i);
    await field(page).fill('hypervizor');
    await expect(dialog(page).getByText('Showing results for hypervisor')).toBeVisible();
    await expect(page.getByRole('status')).toContainText(/result/);
    await field(page).fill('zzzzqqqq');
    await expect(dialog(page).getByText('No results for “zzzzqqqq.”')).toBeVisible();
    await expect(dialog(page).getByText('Use fewer words')).toBeVisible();
  });
});

test.describe('the empty dialog', () => {
  test('lists recent searches until they are cleared', async ({ page }) => {
    await page.goto('/guide/the-model/');
    await page.keyboard.press('/');
    await field(page).fill('hypervisor');
    await dialog(page).locator('a.hit').first().click();
    await expect(page).toHaveURL(/#hypervisor$/);
    await page.reload();
    await page.keyboard.press('/');
    const recent = dialog(page).getByRole('button', { name: 'hypervisor' });
    await recent.click();
    await expect(dialog(page).locator('a.hit').first()).toContainText('Hypervisor');
    await field(page).fill('');
    await dialog(page).getByRole('button', { name: 'Clear' }).click();
    await expect(recent).toHaveCount(0);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('hypervisor');
  });
});

test.describe('loading', () => {
  test('the dialog opens at once, and answers what was typed when its script arrives', async ({ page }) => {
    const release = await holdBack(page, /search-panel.*\.js$/);
    await page.goto('/guide/the-model/');
    await page.locator('[data-search]').click();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('hypervisor');
    await expect(dialog(page).getByText('Search is still loading.')).toBeVisible();
    release();
    await expect(dialog(page).locator('a.hit').first()).toContainText('Hypervisor');
    await expect(dialog(page).getByRole('status')).toContainText(/^\d+ results/);
  });

  test('the search page takes over what was typed if the script is missing', async ({ page }) => {
    let fail: () => void = () => undefined;
    const failed = new Promise<void>((resolve) => (fail = resolve));
    await page.route('**/search-panel*.js', (route) => failed.then(() => route.fulfill({ status: 404, body: '' })));
    await page.goto('/guide/the-model/');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('who patches rds?');
    fail();
    await expect(page).toHaveURL(/\/search\/\?q=who\+patches\+rds%3F$/);
  });

  test('fetches no search files until the reader points at the button', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => isSearchFile(request.url()) && fetched.push(request.url()));
    await page.goto('/guide/the-model/');
    await page.mouse.wheel(0, 2000);
    // By then, the page has done what it does when idle.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(fetched).toEqual([]);
    await page.locator('[data-search]').hover();
    await expect.poll(() => fetched.length).toBeGreaterThan(0);
  });
});

test.describe('services in the query', () => {
  test('link to the page that compares them', async ({ page }) => {
    await page.goto('/search/?q=lambda+vs+sqs');
    // The first results are replaced after the full-text search.
    await expect(page.getByRole('status')).toContainText(/result/);
    await page.locator('a.hit').filter({ hasText: 'Compare Lambda and SQS' }).click();
    await expect(page).toHaveURL(/\/compare\/\?s=lambda,sqs$/);
  });
});

test.describe('the search page', () => {
  test('answers the query in the URL and each one that is typed, and keeps it in the URL', async ({ page }) => {
    await page.goto('/search/?q=security+group');
    const query = page.getByRole('searchbox');
    await expect(query).toHaveValue('security group');
    await expect(page.locator('a.hit').first()).toContainText('Security group');
    await query.fill('hypervisor');
    await expect(page).toHaveURL(/\?q=hypervisor$/);

    await test.step('the answer is first: who is responsible for the layer, and what each side does', async () => {
      await query.fill('who patches the operating system of rds');
      const hit = page.locator('[data-rank="answer"] a.hit');
      await expect(hit).toContainText('Operating system on RDS');
      await expect(hit.locator('.party')).toHaveText('Both');
      await expect(hit.locator('.hit-text')).toHaveText([/^AWS .*\.$/, /^You .*\.$/]);
      await expect(page.locator('mark').filter({ hasText: /^(who|the|of)$/i })).toHaveCount(0);
    });

    await test.step('a result never shows the correct answer of a question', async () => {
      await query.fill('SOC 2 report automatically compliant');
      await expect(page.locator('a.hit').filter({ hasText: 'SOC 2' }).first()).toBeVisible();
      expect(await page.locator('[data-results]').innerText()).not.toMatch(/Correct:|Incorrect:/);
    });

    await test.step('services are reported if the guide doesn’t cover them, or if they are closed to new customers', async () => {
      await query.fill('who patches amazon neptune');
      await expect(page.getByText('This guide has no page about Amazon Neptune. Related results:')).toBeVisible();
      await query.fill('amazon kendra');
      await expect(
        page.getByText('This guide has no page about Amazon Kendra. Closed to new customers since July 30, 2026.'),
      ).toBeVisible();
    });
  });

  test('doesn’t scroll sideways on a narrow phone, and uses the whole width of a tablet', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/search/?q=encryption');
    await expect(page.locator('a.hit').first()).toBeVisible();
    await expect(page.getByRole('status')).toContainText(/result/);
    // In Firefox, the scroll bar takes some of the width.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 768, height: 1024 });
    const width = async (selector: string) => (await page.locator(selector).first().boundingBox())?.width;
    expect(await width('.search-results')).toBe(await width('.search-page'));
  });

  test('takes the query from the front page', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Ask a question').fill('who patches rds');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(/\/search\/\?q=who\+patches\+rds$/);
    await expect(page.locator('a.hit').first()).toBeVisible();
  });
});
