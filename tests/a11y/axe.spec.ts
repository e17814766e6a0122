import { test } from '@playwright/test';
import { tellingPages } from '../pages.ts';
import { expectNoViolations } from './expect-no-violations.ts';

const themes = ['light', 'dark'] as const;
const widths = [320, 1280] as const;

for (const { path } of tellingPages) {
  for (const colorScheme of themes) {
    test(`${path} has no accessibility violation: ${colorScheme}, ${widths.join(' and ')} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoViolations(page, `${width} px`);
      }
    });
  }
}
