import { expect, test } from 'vitest';
import { browsersLine } from '../../../src/cli/test-browsers.ts';

test.each([
  [undefined, undefined, 'Browsers: Chromium. Not installed: Firefox and WebKit.'],
  ['/usr/bin/firefox', undefined, 'Browsers: Chromium and Firefox. Not installed: WebKit.'],
  ['/usr/bin/firefox', '/usr/bin/WebKitWebDriver', 'Browsers: Chromium, Firefox, and WebKit.'],
])('a test run says which browsers it uses: %s, %s', (firefox, webkit, line) => {
  expect(browsersLine(firefox ?? '', webkit ?? '')).toBe(line);
});
