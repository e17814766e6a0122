import { describe, expect, it, test } from 'vitest';
import { closingLine, countOne, countPlaywright, countReport, countVitest, sumCounts } from '../../../src/cli/test-steps.ts';
import { browsersLine } from '../../../src/cli/test-browsers.ts';

describe('the count of a test run', () => {
  it('takes the numbers from the reports', () => {
    expect(countVitest({ numPassedTests: 7, numFailedTests: 2 })).toEqual({ passed: 7, failed: 2 });
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 0 } })).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a test that passed on retry as passed', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 1 } })).toEqual({ passed: 6, failed: 0 });
  });

  it('counts a check without tests of its own as one', () => {
    expect([countOne(0), countOne(2)]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
    ]);
  });

  it('counts a run that left no report, ran nothing, or failed without a failing test as failed', () => {
    expect(countReport(0, null)).toEqual({ passed: 0, failed: 1 });
    expect(countReport(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(countReport(1, { passed: 9, failed: 0 })).toEqual({ passed: 9, failed: 1 });
    expect(countReport(1, { passed: 9, failed: 2 })).toEqual({ passed: 9, failed: 2 });
    expect(countReport(0, { passed: 9, failed: 0 })).toEqual({ passed: 9, failed: 0 });
  });

  it('ends with one line of totals', () => {
    const sum = sumCounts([
      { passed: 3, failed: 0 },
      { passed: 4, failed: 1 },
    ]);
    expect(closingLine(sum)).toBe('7 passed, 1 failed');
  });
});

test.each([
  [undefined, undefined, 'Browsers: Chromium. Not installed: Firefox and WebKit.'],
  ['/usr/bin/firefox', undefined, 'Browsers: Chromium and Firefox. Not installed: WebKit.'],
  ['/usr/bin/firefox', '/usr/bin/WebKitWebDriver', 'Browsers: Chromium, Firefox, and WebKit.'],
])('a test run says which browsers it uses: %s, %s', (firefox, webkit, line) => {
  expect(browsersLine(firefox ?? '', webkit ?? '')).toBe(line);
});
