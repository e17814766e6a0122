import { expect, test } from '@playwright/test';
import { countPages } from '../print/count-pages.ts';

const slides = '/teach/slides/';

test('slides fill the screen and move by keyboard', async ({ page }) => {
  await page.goto(slides);
  const shown = page.locator('.slide:visible');
  const count = await page.locator('.slide').count();
  expect(count).toBeGreaterThanOrEqual(12);
  expect(count).toBeLessThanOrEqual(15);
  await page.keyboard.press('f');
  await expect(shown).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.slide').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('.slide').last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.slide').last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.locator('.slide').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(count);
});

test('no slide is cut off or reaches its footer', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(slides);
  await page.getByRole('button', { name: 'Present full screen' }).click();
  await page.keyboard.press('Home');
  const count = await page.locator('.slide').count();
  for (let slide = 1; slide <= count; slide += 1) {
    const body = page.locator('.slide:visible .slide-body');
    const overlap = await body.evaluate((element) => {
      const foot = element.getBoundingClientRect().bottom - parseFloat(getComputedStyle(element).paddingBottom);
      // The list in the drawing of the line is for screen readers only.
      const parts = [...element.querySelectorAll('li, p, td, th')].filter((part) => !part.closest('.moving-line ul'));
      return Math.max(...parts.map((part) => part.getBoundingClientRect().bottom)) - foot;
    });
    expect(overlap, await body.innerText()).toBeLessThanOrEqual(1);
    await page.keyboard.press('ArrowRight');
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('all slides are on the page', async ({ page }) => {
    await page.goto(slides);
    await expect(page.locator('.slide:visible').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Exit ticket' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Present full screen' })).toBeHidden();
  });
});

test('slides print two to a page from the browser', async ({ page }) => {
  await page.goto('/teach/slides/?layout=two');
  await expect(page.getByRole('radio', { name: 'Two a page' })).toBeChecked();
  const count = await page.locator('.slide').count();
  expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(Math.ceil(count / 2));
});
