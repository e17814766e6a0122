import { describe, expect, it, test } from 'vitest';
import { closingLine, countTests } from '../../../src/cli/run-tests.ts';
import { browsersLine } from '../../../src/cli/test-browsers.ts';

describe('the count of a test run', () => {
  it('takes the numbers from the reports', () => {
    expect(countTests(1, { numPassedTests: 7, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
    expect(countTests(1, { stats: { expected: 5, unexpected: 1, flaky: 0 } })).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a test that passed on retry as passed', () => {
    expect(countTests(0, { stats: { expected: 5, unexpected: 0, flaky: 1 } })).toEqual({ passed: 6, failed: 0 });
  });

  it('counts a check without tests of its own as one', () => {
    expect([countTests(0), countTests(2)]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
    ]);
  });

  it('counts a run that left no report, ran nothing, or failed without a failing test as failed', () => {
    expect(countTests(0, null)).toEqual({ passed: 0, failed: 1 });
    expect(countTests(0, { numPassedTests: 0, numFailedTests: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(countTests(1, { numPassedTests: 9, numFailedTests: 0 })).toEqual({ passed: 9, failed: 1 });
    expect(countTests(0, { numPassedTests: 9, numFailedTests: 0 })).toEqual({ passed: 9, failed: 0 });
  });

  it('ends with one line of totals', () => {
    const counts = [
      { passed: 3, failed: 0 },
      { passed: 4, failed: 1 },
    ];
    expect(closingLine(counts)).toBe('7 passed, 1 failed');
  });
});

test.each([
  [undefined, undefined, 'Browsers: Chromium. Not installed: Firefox and WebKit.'],
  ['/usr/bin/firefox', undefined, 'Browsers: Chromium and Firefox. Not installed: WebKit.'],
  ['/usr/bin/firefox', '/usr/bin/WebKitWebDriver', 'Browsers: Chromium, Firefox, and WebKit.'],
])('a test run says which browsers it uses: %s, %s', (firefox, webkit, line) => {
  expect(browsersLine(firefox ?? '', webkit ?? '')).toBe(line);
});
