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

/** How far the content of a slide reaches into the room of its footer, in pixels. Runs in the page. */
function overlap(body: Element): number {
  const foot = body.getBoundingClientRect().bottom - parseFloat(getComputedStyle(body).paddingBottom);
  // The list in the drawing of the line is for screen readers only.
  const parts = [...body.querySelectorAll('li, p, td, th')].filter((part) => !part.closest('.moving-line ul'));
  return Math.max(...parts.map((part) => part.getBoundingClientRect().bottom)) - foot;
}

test('no slide is cut off or reaches its footer in full screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(slides);
  await page.getByRole('button', { name: 'Present full screen' }).click();
  await page.keyboard.press('Home');
  const count = await page.locator('.slide').count();
  for (let slide = 1; slide <= count; slide += 1) {
    const body = page.locator('.slide:visible .slide-body');
    expect(await body.evaluate(overlap), await body.innerText()).toBeLessThanOrEqual(1);
    await page.keyboard.press('ArrowRight');
  }
});

for (const width of [360, 768, 1440])
  test(`no slide reaches its footer on the page, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(slides);
    for (const body of await page.locator('.slide-body').all())
      expect.soft(await body.evaluate(overlap), await body.innerText()).toBeLessThanOrEqual(1);
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
