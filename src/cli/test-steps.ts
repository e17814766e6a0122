import { join } from 'node:path';
import { cacheDir, commandFile, toolEnv } from '../publish/project.ts';
import { findFirefox, findWebKitDriver } from './test-browsers.ts';

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

/** Only the Firefox tests may be tried again (tests/firefox.ts); a test that passes then has passed. */
export const countPlaywright = ({ stats }: PlaywrightReport): Counts => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
});

/** All counts in one. */
export const sumCounts = (all: readonly Counts[]): Counts =>
  all.reduce((sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }), { passed: 0, failed: 0 });

/** The line that every test run closes with. */
export const closingLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

/** Which runs a step is part of: `lint` ⊂ `check` ⊂ `test`. */
export type Run = 'lint' | 'check' | 'test';

/** One step of a test run: a Node program, and when it may run. */
export interface Step {
  readonly name: string;
  readonly runs: readonly Run[];
  /** What Node runs: a file and its arguments. */
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Names of steps that have to pass first. */
  readonly needs: readonly string[];
  /** How many of the two slots it takes: a browser test run uses both cores by itself. */
  readonly slots: 1 | 2;
  /** Where its test runner leaves a report, and how to count it; a step without one counts as one test. */
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
    // Playwright has its own setting for colors, and Node warns if both are set.
    env: toolEnv({ PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: undefined }),
    slots: 2,
    report: { file, count: (json) => countPlaywright(json as PlaywrightReport) },
  };
}

/** Asks npm whether the lock file would install here; npm lists what is missing. Scripts don't run in a dry run. */
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

/** Every step; of those that may run, the first starts first. */
export const steps: readonly Step[] = [
  command('types (astro check)', installed('astro', 'check')),
  // Early, because the build makes PDFs only if it finds one, and they are tested.
  command('Chromium', ['src/cli/ensure-chromium.ts'], { runs: inTest }),
  // Both write Astro's types, so not at the same time.
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
