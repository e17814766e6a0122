import { expect, test, type Page } from '@playwright/test';
import { settleAtOnce } from './settle-at-once.ts';

const screens = [
  [360, 740],
  [768, 1024],
  [1366, 768],
  [1440, 900],
] as const;

test.describe('the front page', () => {
  test('shows its purpose and main links without scrolling', async ({ page }) => {
    await page.goto('/');
    const ways = [
      page.getByText('A free, independent study guide and reference'),
      page.getByRole('link', { name: 'Start chapter 1' }),
      page.getByRole('link', { name: /^All \d+ services$/ }),
      page.getByRole('searchbox', { name: 'Ask a question' }),
    ];
    for (const [width, height] of screens) {
      await page.setViewportSize({ width, height });
      for (const way of ways) {
        const box = await way.boundingBox();
        expect((box?.y ?? height) + (box?.height ?? 0), `${String(way)} at ${width}×${height}`).toBeLessThanOrEqual(height);
      }
    }
  });

  test('links a returning reader to where they stopped and then to the next chapter, and so does the progress page', async ({ page }) => {
    await page.goto('/guide/the-layers/');
    await page.locator('#hardware').scrollIntoViewIfNeeded();
    const tick = page.getByLabel('Mark as read');
    await expect(tick).toBeAttached();
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('/guide/the-layers/#');
    await page.goto('/');
    await page.getByRole('link', { name: 'Continue: The layers' }).click();
    await expect(page).toHaveURL(/\/guide\/the-layers\/#/);
    await page.mouse.wheel(0, 300);
    await tick.check();
    await page.goto('/guide/');
    await expect(page.getByRole('link', { name: 'Continue: The big idea' })).toBeVisible();
    await expect(page.locator('.chapter-list [data-read]')).toHaveText(/The layers/);
    await page.goto('/progress/');
    await expect(page.getByText('1 of 14 chapters read.')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /^The layers/ })).toBeChecked();
    await expect(page.getByRole('link', { name: 'Read “The big idea”' })).toBeVisible();
  });
});

test('everything in the header is at least 44 px high and wide', async ({ page }) => {
  await page.goto('/guide/the-layers/');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const target of await page.locator('.site-bar :is(summary, button, a:not(.nav-links a)):visible').all()) {
      const box = await target.boundingBox();
      expect.soft(Math.min(box?.width ?? 0, box?.height ?? 0), `${await target.innerText()} at ${width} px`).toBeGreaterThanOrEqual(44);
    }
  }
});

const group = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main', exact: true }).locator('details', { hasText: name });

test.describe('the header on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('opens one group at a time by keyboard, and Escape closes it and returns the focus', async ({ page }) => {
    await page.goto('/glossary/');
    const learn = group(page, 'Learn');
    const lookUp = group(page, 'Look up');
    await learn.locator('summary').press('Enter');
    await expect(learn.getByRole('link', { name: 'Glossary' })).toHaveAttribute('aria-current', 'page');
    await lookUp.locator('summary').press('Enter');
    await expect(lookUp.getByRole('link', { name: 'Services' })).toBeVisible();
    await expect(learn).not.toHaveAttribute('open');
    await lookUp.getByRole('link', { name: 'Services' }).focus();
    await page.keyboard.press('Escape');
    await expect(lookUp).not.toHaveAttribute('open');
    await expect(lookUp.locator('summary')).toBeFocused();
  });

  test('closes a group when the reader moves to something else', async ({ page }) => {
    await page.goto('/glossary/');
    const print = group(page, 'Print');
    await print.locator('summary').press('Enter');
    await print.getByRole('link').last().focus();
    await page.keyboard.press('Tab');
    await expect(print).not.toHaveAttribute('open');
  });
});

test.describe('local navigation on a narrow screen', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('stays below the header, names the current section, and closes after a jump', async ({ page }) => {
    await page.goto('/guide/the-layers/#operating-system');
    const bar = page.locator('.contents > summary');
    await expect(bar).toBeInViewport();
    await expect(bar).toContainText('Operating system');
    expect((await bar.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await bar.click();
    await page.locator('.contents').getByRole('link', { name: 'Customer data', exact: true }).click();
    await expect(page.locator('.contents')).not.toHaveAttribute('open');
    await expect(bar).toContainText('Customer data');
    const heading = await page.locator('#customer-data').boundingBox();
    const bottom = await bar.boundingBox();
    expect(heading?.y, 'the heading lies behind the bar').toBeGreaterThanOrEqual((bottom?.y ?? 0) + (bottom?.height ?? 0));
  });
});

test.describe('keyboard shortcuts', () => {
  test.beforeEach(({ page }) => settleAtOnce(page));

  test('are listed on "?" and with a button in the footer', async ({ page }) => {
    await page.goto('/exam/');
    const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await expect(button).toBeVisible();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(dialog).toContainText('Search');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await button.click();
    await expect(dialog).toBeVisible();
  });

  test('with a single character can be turned off', async ({ page }) => {
    await page.goto('/exam/');
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').uncheck();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});
