import { expect, test, type Page } from '@playwright/test';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.describe('light and dark', () => {
  test('follow the system until the reader chooses', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const light = await background(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background(page)).not.toBe(light);
  });

  test('are switched by a button that names the other mode, and the next page keeps the choice', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Use dark mode' }).click();
    const dark = await background(page);
    await expect(page.getByRole('button', { name: 'Use light mode' })).toBeVisible();
    await page.goto('/glossary/');
    expect(await background(page)).toBe(dark);
  });

  test('are set before the first paint', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    // The scripts never load, so only the page itself can set the theme.
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/guide/');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  test('can be switched even if storage is denied', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    await page.goto('/');
    const light = await background(page);
    await page.getByRole('button', { name: 'Use dark mode' }).click();
    expect(await background(page)).not.toBe(light);
    expect(faults).toEqual([]);
  });
});
