import { test } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { inGroups, onePageOfEachKind } from '../pages.ts';
import { expectNoViolations, looks, thinOut } from './expect-no-violations.ts';

/** The pages that are also read at 320 px in dark. Unit tests compare the colors of both themes: tests/unit/styles/tokens.test.ts. */
const isReadTwice = (path: string) => everyPage || /^\/$|^\/(?:guide|services)\/[\w-]+\/$|^\/search\//.test(path);

// Components are read in all their states by tests/component/examples.test.ts, too.
for (const { name, paths } of inGroups(onePageOfEachKind)) {
  test(`${name} has no accessibility violation at 1280 px in light, nor in its looks at 320 px in dark`, async ({ page }) => {
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path);
      // A list of a hundred entries takes ten times as long as one of ten, and says the same; in the weekly run, lists are whole.
      if (!everyPage) await page.evaluate(thinOut);
      await expectNoViolations(page, `${path}, light, 1280 px`);
      if (!isReadTwice(path)) continue;
      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expectNoViolations(page, `${path}, dark, 320 px`, { rules: looks });
    }
  });
}
