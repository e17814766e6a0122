import { tellingPages } from '../pages.ts';
import { test } from '../shared-tab.ts';
import { colorRules, expectNoViolations } from './expect-no-violations.ts';

const widths = [320, 1280] as const;

for (const { path } of tellingPages) {
  test(`${path} has no accessibility violation at ${widths.join(' and ')} px, and in dark no unreadable color`, async ({ tab }) => {
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await tab.goto(path);
      await expectNoViolations(tab, `light, ${width} px`);
    }
    await tab.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectNoViolations(tab, 'dark', colorRules);
  });
}
