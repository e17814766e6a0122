import { test, type Page } from '@playwright/test';
import { expectNoViolations, looks } from './expect-no-violations.ts';

const states: Readonly<Record<string, { readonly path: string; readonly open: (page: Page) => Promise<unknown> }>> = {
  'a card with its back': {
    path: '/review/',
    open: async (page) => {
      await page.getByRole('button', { name: 'Start review' }).click();
      await page.getByRole('button', { name: 'Show answer' }).click();
    },
  },
  'the statistics after a review': {
    path: '/review/',
    open: async (page) => {
      await page.getByRole('button', { name: 'Start review' }).click();
      await page.getByRole('button', { name: 'Show answer' }).waitFor();
      await page.keyboard.press('Space');
      await page.keyboard.press('4');
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByText('Show as a table').click();
    },
  },
  'the page of progress, asking': {
    path: '/progress/',
    open: async (page) => {
      await page.getByRole('button', { name: 'Delete all data' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
};

for (const [name, { path, open }] of Object.entries(states)) {
  test(`${name} has no accessibility violation, in light and dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await open(page);
    await expectNoViolations(page, `${name}, light, 1280 px`, { within: 'main' });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectNoViolations(page, `${name}, dark, 320 px`, { within: 'main', rules: looks });
  });
}
