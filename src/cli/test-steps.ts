import { join } from 'node:path';
import { cacheDir, commandFile, toolEnv } from '../publish/project.ts';
import { findFirefox, findWebKitDriver } from './test-browsers.ts';

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Vitest's JSON report that is used here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** The part of Playwright's JSON report that is used here. */
export interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** The counts of a step without a report, which counts as one test. */
export const countOne = (code: number): Counts => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * The counts in a runner's report. A run that failed without a failing test (a file that doesn't load, a server that doesn't start), left
 * no report, or ran no tests counts as one failure.
 */
export function countReport(code: number, counts: Counts | null): Counts {
  if (!counts) return { passed: 0, failed: 1 };
  const ranNothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (code !== 0 || ranNothing) ? { ...counts, failed: 1 } : counts;
}

export const countVitest = (report: VitestReport): Counts => ({ passed: report.numPassedTests, failed: report.numFailedTests });

/** A flaky test has passed. Only Firefox tests are retried (tests/firefox.ts). */
export const countPlaywright = ({ stats }: PlaywrightReport): Counts => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
});

/** The sum of all counts. */
export const sumCounts = (all: readonly Counts[]): Counts =>
  all.reduce((sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }), { passed: 0, failed: 0 });

/** The last line of every test run. */
export const closingLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

/** The runs: `lint` is part of `check`, and `check` is part of `test`. */
export type Run = 'lint' | 'check' | 'test';

/** A step of a test run: a Node program and its conditions. */
export interface Step {
  readonly name: string;
  readonly runs: readonly Run[];
  /** What Node runs: a file and its arguments. */
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The names of steps that have to pass first. */
  readonly needs: readonly string[];
  /** How many of the two slots it takes. Browser tests use both cores. */
  readonly slots: 1 | 2;
  /** The file of its test runner's report, and how to count it. A step without a report counts as one test. */
  readonly report?: { readonly file: string; readonly count: (json: unknown) => Counts };
}

type Options = Partial<Pick<Step, 'needs' | 'runs'>>;

const inAllRuns = ['lint', 'check', 'test'] as const;
const inCheck = ['check', 'test'] as const;
const inTest = ['test'] as const;

const command = (name: string, args: readonly string[], { runs = inAllRuns, needs = [] }: Options = {}): Step => ({
  name,
  args,
  runs,
  needs,
  slots: 1,
});
const installed = (name: string, ...args: string[]) => [commandFile(name), ...args];

function vitest(name: string, projects: readonly string[], { runs = inCheck, needs = [] }: Options = {}): Step {
  const file = join(cacheDir, `report-${projects.join('-')}.json`);
  const args = installed('vitest', 'run', ...projects.map((project) => `--project=${project}`), '--reporter=dot', '--reporter=json');
  const count = (json: unknown) => countVitest(json as VitestReport);
  return { ...command(name, [...args, `--outputFile.json=${file}`], { runs, needs }), report: { file, count } };
}

function playwright(name: string, project: string): Step {
  const file = join(cacheDir, `report-${project}.json`);
  return {
    ...command(name, installed('@playwright/test', 'test', `--project=${project}`, '--reporter=line,json'), {
      runs: inTest,
      needs: ['Chromium', 'build'],
    }),
    // Playwright has its own color setting, and Node warns if both are set.
    env: toolEnv({ PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: undefined }),
    slots: 2,
    report: { file, count: (json) => countPlaywright(json as PlaywrightReport) },
  };
}

/** Checks whether npm could install the lock file here. A dry run doesn't run scripts. */
const lockFile = command(
  'lock file (npm ci --dry-run)',
  [
    process.env.npm_execpath ?? 'npm_execpath is missing: start this with "npm test"',
    'ci',
    '--dry-run',
    '--ignore-scripts',
    '--loglevel=error',
  ],
  { runs: inTest },
);

/** All steps. Of those that can run, the first one starts first. */
export const steps: readonly Step[] = [
  command('types (astro check)', installed('astro', 'check')),
  // Early, because the build makes PDFs only with Chromium, and tests need the PDFs.
  command('Chromium', ['src/cli/ensure-chromium.ts'], { runs: inTest }),
  // Both write Astro's types, so they can't run at the same time.
  command('build', ['src/cli/build.ts'], { runs: inTest, needs: ['types (astro check)', 'Chromium'] }),
  command('formatting (prettier)', [
    ...installed('prettier', '--check', '.', '--log-level=warn', '--cache'),
    `--cache-location=${join(cacheDir, 'prettier')}`,
  ]),
  command('styles (stylelint)', installed('stylelint', 'src/**/*.css')),
  // Needs the types that "astro check" generates for Astro's own modules.
  command('lint (eslint)', installed('eslint', '.', '--max-warnings=0'), { needs: ['types (astro check)'] }),
  command('unused code (knip)', installed('knip')),
  command('content', ['src/cli/content.ts'], { runs: inCheck }),
  command('diagrams', ['src/cli/diagrams.ts', '--check'], { runs: inCheck }),
  vitest('unit and component tests (vitest)', ['unit', 'component'], { needs: ['types (astro check)'] }),
  vitest('built pages (vitest)', ['built'], { runs: inTest, needs: ['build'] }),
  playwright('browser tests (playwright)', 'browser'),
  playwright('accessibility (playwright, axe)', 'a11y'),
  playwright('paper (playwright)', 'print'),
  ...(findFirefox() ? [playwright('Firefox (playwright)', 'firefox')] : []),
  ...(findWebKitDriver() ? [playwright('WebKit (WebDriver)', 'webkit')] : []),
  lockFile,
];
