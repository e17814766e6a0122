import { onePageOfEachTemplate } from '../pages.ts';
import { test } from '../shared-tab.ts';
import { expectNoViolations, looks } from './expect-no-violations.ts';

// Components are read in all their states by tests/component/examples.test.ts, too.
for (const { path } of onePageOfEachTemplate) {
  test(`${path} has no accessibility violation at 1280 px in light; nor in its looks at 320 px in dark`, async ({ tab }) => {
    await tab.setViewportSize({ width: 1280, height: 800 });
    await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await tab.goto(path);
    await expectNoViolations(tab, 'light, 1280 px');
    await tab.setViewportSize({ width: 320, height: 800 });
    await tab.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectNoViolations(tab, 'dark, 320 px', looks);
  });
}
