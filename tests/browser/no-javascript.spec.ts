import { expect, test } from '@playwright/test';
import { inGroups, someKinds } from '../pages.ts';

test.use({ javaScriptEnabled: false });

/** Buttons that work with HTML alone: they open a popover or a dialog, or submit a form. */
const worksByItself = '[popovertarget], [commandfor], form [type="submit"], form button:not([type])';

for (const { name, paths } of inGroups(someKinds(2))) {
  test(`${name} reads whole without JavaScript`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const path of paths) {
      await page.goto(path);
      await expect.soft(page.locator('h1'), path).toBeVisible();
      await expect.soft(page.locator('main'), path).not.toBeEmpty();
      const { pictures, idle, deadEnds } = await page.evaluate((works) => {
        const shown = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility({ visibilityProperty: true }));
        const boxes = shown('main figure svg, main figure img').map((picture) => picture.getBoundingClientRect());
        return {
          pictures: boxes.filter(({ width, height }) => width + height > 0).map(({ width, height }) => Math.min(width, height)),
          idle: shown(`button:not(:is(${works}))`).map((button) => button.innerText),
          deadEnds: shown('noscript:not(:has(a))').length,
        };
      }, worksByItself);
      const tiny = pictures.filter((size) => size <= 20);
      expect.soft(tiny, `a picture on ${path} has no size`).toEqual([]);
      expect.soft(idle, `these buttons on ${path} do nothing without JavaScript: hide them until it runs`).toEqual([]);
      expect.soft(deadEnds, `text on ${path} that only says "turn JavaScript on" helps nobody: say where else to go`).toBe(0);
    }
  });
}

test('the menu opens without JavaScript on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  const site = page.getByRole('navigation', { name: 'Main menu' });
  await expect(site).toBeHidden();
  await page.getByText('Menu', { exact: true }).click();
  await expect(site.getByRole('link', { name: 'Glossary' })).toBeVisible();
});

test('the groups of the header and the list of sections open without JavaScript', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/guide/the-layers/');
  await page.locator('summary', { hasText: 'Look up' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Services' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Chapters' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByRole('navigation', { name: 'Chapters' })).toBeHidden();
  await page.getByText('On this page', { exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Chapters' })).toBeVisible();
});
