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

/** The runs: `lint` is part of `check`, and `check` is part of `test`. `weekly` is what takes too long for every run. */
export const runs = ['lint', 'check', 'test', 'weekly'] as const;
export type Run = (typeof runs)[number];

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

/** What a test runner needs besides: its environment, and the files that it runs, by a part of their names. */
type TestOptions = Options & { readonly env?: NodeJS.ProcessEnv; readonly only?: readonly string[] };

const inAllRuns = ['lint', 'check', 'test'] as const;
const inCheck = ['check', 'test'] as const;
const inTest = ['test'] as const;
const forBrowsers = ['test', 'weekly'] as const;
const inWeekly = ['weekly'] as const;

const command = (name: string, args: readonly string[], { runs = inAllRuns, needs = [] }: Options = {}): Step => ({
  name,
  args,
  runs,
  needs,
  slots: 1,
});
const installed = (name: string, ...args: string[]) => [commandFile(name), ...args];

function vitest(name: string, projects: readonly string[], { runs = inCheck, needs = [], env, only = [] }: TestOptions = {}): Step {
  const file = join(cacheDir, `report-${[...projects, ...only].join('-')}.json`);
  const args = installed(
    'vitest',
    'run',
    ...only,
    ...projects.map((project) => `--project=${project}`),
    '--reporter=dot',
    '--reporter=json',
  );
  const count = (json: unknown) => countVitest(json as VitestReport);
  return {
    ...command(name, [...args, `--outputFile.json=${file}`], { runs, needs }),
    ...(env && { env: toolEnv(env) }),
    report: { file, count },
  };
}

/** One run of several projects keeps both cores busy to the end, and starts the server once. */
function playwright(name: string, projects: readonly string[], { runs = inTest, env }: TestOptions = {}): Step {
  const file = join(cacheDir, 'report-playwright.json');
  const args = installed('@playwright/test', 'test', ...projects.map((project) => `--project=${project}`), '--reporter=line,json');
  return {
    ...command(name, args, { runs, needs: ['Chromium', 'build'] }),
    // Playwright has its own color setting, and Node warns if both are set.
    env: toolEnv({ PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: undefined, ...env }),
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

const browserProjects = [...['browser', 'a11y', 'print'], ...(findFirefox() ? ['firefox'] : []), ...(findWebKitDriver() ? ['webkit'] : [])];

/** All steps. Of those that can run, the first one starts first. */
export const steps: readonly Step[] = [
  command('types (astro check)', installed('astro', 'check')),
  // Early, because the build makes PDFs only with Chromium, and tests need the PDFs.
  command('Chromium', ['src/cli/ensure-chromium.ts'], { runs: forBrowsers }),
  // Both write Astro's types, so they can't run at the same time.
  command('build', ['src/cli/build.ts'], { runs: forBrowsers, needs: ['types (astro check)', 'Chromium'] }),
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
  vitest('unit and component tests (vitest)', ['unit', 'dom', 'component'], { needs: ['types (astro check)'] }),
  vitest('built pages (vitest)', ['built'], { runs: inTest, needs: ['build'] }),
  playwright(`browsers (${browserProjects.join(', ')})`, browserProjects),
  vitest('every built page (vitest)', ['built'], { runs: inWeekly, needs: ['build'], env: { EVERY_PAGE: '1' } }),
  vitest('ten times the content (vitest)', ['scale'], { runs: inWeekly, needs: ['build'] }),
  // Every test run spoils the content and the labels of diagrams in the same few ways; here they are spoiled in many others.
  vitest('spoiled content (vitest)', ['unit'], { runs: inWeekly, only: ['content-fuzz', 'draw.test'], env: { FUZZ_RUNS: '20000' } }),
  playwright(`every page (${browserProjects.join(', ')})`, browserProjects, { runs: inWeekly, env: { EVERY_PAGE: '1' } }),
  lockFile,
];
