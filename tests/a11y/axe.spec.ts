import { tellingPages } from '../pages.ts';
import { test } from '../shared-tab.ts';
import { expectNoViolations } from './expect-no-violations.ts';

const themes = ['light', 'dark'] as const;
const widths = [320, 1280] as const;

for (const { path } of tellingPages) {
  test(`${path} has no accessibility violation: ${themes.join(' and ')}, ${widths.join(' and ')} px`, async ({ tab }) => {
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.goto(path);
      for (const colorScheme of themes) {
        await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expectNoViolations(tab, `${colorScheme}, ${width} px`);
      }
    }
  });
}
