import { join } from 'node:path';
import { cacheDir, commandFile, toolEnv } from '../publish/project.ts';
import { findFirefox, findWebKitDriver } from './test-browsers.ts';

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
  /** The file of its test runner's report. A step without one counts as one test. */
  readonly report?: string;
}

const inCheck = ['check', 'test'] as const;
const inTest = ['test'] as const;
const inWeekly = ['weekly'] as const;
const forBrowsers = [...inTest, ...inWeekly];

const command = (name: string, args: readonly string[], conditions: Partial<Step> = {}): Step => ({
  name,
  args,
  runs: ['lint', ...inCheck],
  needs: [],
  slots: 1,
  ...conditions,
});
const installed = (name: string, ...args: string[]) => [commandFile(name), ...args];
const inProjects = (projects: readonly string[]) => projects.map((project) => `--project=${project}`);

/** @param only the files that it runs, by a part of their names; all by default */
function vitest(name: string, projects: readonly string[], conditions: Partial<Step>, ...only: string[]): Step {
  const report = join(cacheDir, `report-${[...projects, ...only].join('-')}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return command(name, installed('vitest', 'run', ...only, ...inProjects(projects), ...reporters), { report, ...conditions });
}

/** One run of several projects keeps both cores busy to the end, and starts the server once. */
function playwright(name: string, projects: readonly string[], runs: readonly Run[], env?: NodeJS.ProcessEnv): Step {
  const report = join(cacheDir, 'report-playwright.json');
  return command(name, installed('@playwright/test', 'test', ...inProjects(projects), '--reporter=line,json'), {
    runs,
    needs: ['Chromium', 'build'],
    // Playwright has its own color setting, and Node warns if both are set.
    env: toolEnv({ PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: undefined, ...env }),
    slots: 2,
    report,
  });
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
  command('Chromium', ['src/cli/test-browsers.ts'], { runs: forBrowsers }),
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
  vitest('unit and component tests (vitest)', ['unit', 'dom', 'component'], { runs: inCheck, needs: ['types (astro check)'] }),
  vitest('built pages (vitest)', ['built'], { runs: inTest, needs: ['build'] }),
  playwright(`browsers (${browserProjects.join(', ')})`, browserProjects, inTest),
  vitest('every built page (vitest)', ['built'], { runs: inWeekly, needs: ['build'], env: toolEnv({ EVERY_PAGE: '1' }) }),
  vitest('ten times the content (vitest)', ['scale'], { runs: inWeekly, needs: ['build'] }),
  // Every test run spoils the content in the same few ways; here it is spoiled in many others.
  vitest('spoiled content (vitest)', ['unit'], { runs: inWeekly, env: toolEnv({ FUZZ_RUNS: '20000' }) }, 'content-fuzz'),
  playwright(`every page (${browserProjects.join(', ')})`, browserProjects, inWeekly, { EVERY_PAGE: '1' }),
  lockFile,
];
