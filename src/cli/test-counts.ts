/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Vitest's JSON report, as far as it is read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** Playwright's JSON report, as far as it is read here. */
export interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** A check that runs as one thing counts one. */
export const countOne = (code: number): Counts => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * What a runner's own report says. A run that failed without a failing test (a file that does not load, a server that does not start),
 * left no report, or ran no test at all, counts one failure: it must never pass for a success.
 */
export function countReport(code: number, counts: Counts | null): Counts {
  if (!counts) return { passed: 0, failed: 1 };
  const ranNothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (code !== 0 || ranNothing) ? { ...counts, failed: 1 } : counts;
}

export const countVitest = (report: VitestReport): Counts => ({ passed: report.numPassedTests, failed: report.numFailedTests });

/** A test that passed only when tried again counts as failed: it may fail the next reader for no reason. */
export const countPlaywright = ({ stats }: PlaywrightReport): Counts => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
});

/** All counts in one. */
export const sumCounts = (all: readonly Counts[]): Counts =>
  all.reduce((sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }), { passed: 0, failed: 0 });

/** The line that every test run closes with. */
export const closingLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;
