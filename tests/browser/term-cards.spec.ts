import { expect, test } from '@playwright/test';
import { settleAtOnce } from './settle-at-once.ts';

const chapter = '/guide/the-model/';

test.describe('a term in the text', () => {
  test('opens its card on hover, and keeps it open while the pointer is on the card', async ({ page }) => {
    await page.clock.install();
    await page.goto(chapter);
    const term = page.locator('main a.term').first();
    await term.hover();
    const card = page.locator('.card:popover-open');
    await expect(card).toBeVisible();
    await card.hover();
    await page.clock.runFor(1000);
    await expect(card, 'the card must be reachable with the pointer (WCAG 1.4.13)').toBeVisible();
  });

  test('opens its card on keyboard focus, and Esc closes it without moving the focus', async ({ page }) => {
    await page.goto(chapter);
    const term = page.locator('main a.term').first();
    await page.keyboard.press('Tab');
    await term.focus();
    await expect(page.locator('.card:popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.card:popover-open')).toHaveCount(0);
    await expect(term).toBeFocused();
  });

  test('is described by its meaning for screen readers, and links to its glossary entry', async ({ page }) => {
    await settleAtOnce(page);
    await page.goto(chapter);
    const term = page.locator('main a.term').first();
    await expect(term).toHaveAccessibleDescription(/\w+ \w+ \w+/);
    await term.click();
    await expect(page).toHaveURL(/\/glossary\/#[a-z-]+$/);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('fetches nothing when its card opens on a settled page', async ({ page }) => {
    await settleAtOnce(page);
    await page.goto(chapter);
    await expect(page.locator('.card').first()).toBeAttached();
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    // The script that saves the reading position loads on the first scroll, and isn't part of the card.
    const keepsPlace = /_astro\/(?:chapter-progress|reader|rolldown-runtime)\./;
    page.on('request', (request) => {
      if (!keepsPlace.test(request.url())) requests.push(request.url());
    });
    await page.locator('main a.term').first().hover();
    await expect(page.locator('.card:popover-open')).toBeVisible();
    expect(requests).toEqual([]);
  });

  test('links to its glossary entry if the meanings can’t be fetched', async ({ page }) => {
    await page.route('**/data/terms.json', (route) => route.abort());
    await page.goto(chapter);
    const term = page.locator('main a.term').first();
    await term.hover();
    await term.click();
    await expect(page).toHaveURL(/\/glossary\/#[a-z-]+$/);
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a tap opens the glossary if the meanings can’t be fetched', async ({ page }) => {
    await page.route('**/data/terms.json', (route) => route.abort());
    await page.goto(chapter);
    await page.locator('main a.term').first().tap();
    await expect(page).toHaveURL(/\/glossary\/#[a-z-]+$/);
  });

  test('the first tap opens the card, its link opens the glossary, and a tap elsewhere closes the card', async ({ page }) => {
    await page.goto(chapter);
    const term = page.locator('main a.term').first();
    await term.tap();
    const card = page.locator('.card:popover-open');
    await expect(card).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${chapter}$`));
    const box = await card.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360, 'the card must stay inside the screen').toBe(true);
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(card).toHaveCount(0);
    await term.tap();
    await page.locator('.card:popover-open').getByRole('link', { name: 'Open in glossary' }).tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
  });
});
