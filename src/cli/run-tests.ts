import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, commandFile, runNode, toolEnv } from '../publish/project.ts';
import { browsersLine, findFirefox, findWebKitDriver } from './test-browsers.ts';

/** The runs: `lint` is part of `check`, and `check` is part of `test`. `weekly` is what takes too long for every run. */
type Run = 'lint' | 'check' | 'test' | 'weekly';

/** A step of a test run: a Node program and its conditions. */
export interface Step {
  readonly name: string;
  readonly runs: readonly Run[];
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
const forBrowsers = ['test', 'weekly'] as const;

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

const browserProjects = ['browser', 'a11y', 'print', ...(findFirefox() ? ['firefox'] : []), ...(findWebKitDriver() ? ['webkit'] : [])];

/** One run of all projects keeps both cores busy to the end, and starts the server once. */
function playwright(what: string, runs: readonly Run[], env: NodeJS.ProcessEnv, ...needs: readonly string[]): Step {
  const report = join(cacheDir, 'report-playwright.json');
  const args = installed('@playwright/test', 'test', ...inProjects(browserProjects), '--reporter=line,json');
  return command(`${what} (${browserProjects.join(', ')})`, args, {
    runs,
    needs: ['Chromium', 'build', ...needs],
    // Playwright has its own color setting, and Node warns if both are set.
    env: toolEnv({ PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: undefined, ...env }),
    slots: 2,
    report,
  });
}

const npmFile = process.env.npm_execpath ?? 'npm_execpath is missing: start this with "npm test"';

/** All steps. Of those that can run, the first one starts first. */
const steps: readonly Step[] = [
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
  // The build checks the content and lists all its faults, too.
  command('content', ['src/cli/content.ts'], { runs: ['check'] }),
  command('diagrams', ['src/cli/diagrams.ts', '--check'], { runs: inCheck }),
  vitest('unit and component tests (vitest)', ['unit', 'dom', 'component'], { runs: inCheck, needs: ['types (astro check)'] }),
  vitest('built pages (vitest)', ['built'], { runs: inTest, needs: ['build'] }),
  // Browser tests need it; here it fills the core that would have nothing to do.
  command('site under a sub-path', ['tests/sub-path-site.ts'], { runs: inTest, needs: ['build'] }),
  playwright('browsers', inTest, { SUB_PATH_SITE: 'built' }, 'site under a sub-path'),
  vitest('every built page (vitest)', ['built'], { runs: inWeekly, needs: ['build'], env: toolEnv({ EVERY_PAGE: '1' }) }),
  vitest('ten times the content (vitest)', ['scale'], { runs: inWeekly, needs: ['build'] }),
  // Every test run spoils the content in the same few ways; here it is spoiled in many others.
  vitest('spoiled content (vitest)', ['unit'], { runs: inWeekly, env: toolEnv({ FUZZ_RUNS: '20000' }) }, 'content-fuzz'),
  playwright('every page', inWeekly, { EVERY_PAGE: '1' }),
  // Whether npm could install the lock file here. A dry run doesn't run scripts.
  command('lock file (npm ci --dry-run)', [npmFile, 'ci', '--dry-run', '--ignore-scripts', '--loglevel=error'], { runs: inTest }),
];

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The parts of the reports of Vitest and Playwright that are used here. */
type Report =
  | { readonly numPassedTests: number; readonly numFailedTests: number }
  | { readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number } };

/** How many steps run at the same time. CI machines and small laptops have two cores. */
const slots = 2;
const heartbeat = 30_000;

const namesOf = (some: Iterable<Step>) => [...some].map(({ name }) => name);
const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}

/** Flaky tests have passed. Only Firefox tests are retried (tests/firefox.ts). */
const inReport = (report: Report): Counts =>
  'stats' in report
    ? { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
    : { passed: report.numPassedTests, failed: report.numFailedTests };

/**
 * The tests of a step. A run that failed without a failing test (a file that doesn't load, a server that doesn't start), left no report, or
 * ran no tests counts as one failure.
 * @param report null if it is missing; undefined for a step without a test runner, which counts as one test
 */
export function countTests(code: number, report?: Report | null): Counts {
  if (report === undefined) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = report ? inReport(report) : { passed: 0, failed: 0 };
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

export function closingLine(all: readonly Counts[]): string {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

async function runStep({ name, args, env, report }: Step): Promise<Counts> {
  const since = Date.now();
  if (report) rmSync(report, { force: true });
  const { code, output } = await runNode(args, env ? { env } : {});
  const counts = countTests(code, report === undefined ? undefined : readReport(report));
  if (counts.failed > 0) console.log(`\n${output.trimEnd()}`);
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}  ${seconds(since)}${report ? `  ${closingLine([counts])}` : ''}`);
  return counts;
}

/** Runs each step when the steps it needs have passed and a slot is free. Continues after a failure, to show all failures at once. */
export async function runSteps(all: readonly Step[], run: (step: Step) => Promise<Counts> = runStep): Promise<ReadonlyMap<Step, Counts>> {
  const results = new Map<Step, Counts>();
  const running = new Map<Step, Promise<unknown>>();
  const needsOf = ({ needs }: Step) => all.filter(({ name }) => needs.includes(name));
  const start = async (step: Step) => {
    const failed = needsOf(step).filter((need) => results.get(need)?.failed);
    console.log(failed.length === 0 ? `▸ ${step.name}` : `✗ ${step.name}  not run: ${namesOf(failed).join(' and ')} failed`);
    results.set(step, failed.length === 0 ? await run(step) : { passed: 0, failed: 1 });
  };
  const timer = setInterval(() => console.log(`… running: ${namesOf(running.keys()).join(' · ')}`), heartbeat);
  while (results.size < all.length) {
    const free = [...running.keys()].reduce((left, step) => left - step.slots, slots);
    const waiting = all.filter((step) => !results.has(step) && !running.has(step));
    const next = waiting.find((step) => step.slots <= free && needsOf(step).every((need) => results.has(need)));
    if (next)
      running.set(
        next,
        start(next).finally(() => running.delete(next)),
      );
    else await Promise.race(running.values());
  }
  clearInterval(timer);
  return results;
}

async function main(wanted: string): Promise<void> {
  const since = Date.now();
  mkdirSync(cacheDir, { recursive: true });
  const chosen = steps.filter(({ runs }) => runs.some((run) => run === wanted));
  if (chosen.length === 0) throw new Error(`There is no run "${wanted}": use lint, check, test, or weekly.`);
  const results = await runSteps(chosen);
  const failed = namesOf([...results.keys()].filter((step) => results.get(step)?.failed));
  console.log(failed.length > 0 ? `\nFailed in ${seconds(since)}: ${failed.join(' · ')}` : `\nAll steps passed in ${seconds(since)}.`);
  if (wanted === 'test') console.log(browsersLine());
  console.log(closingLine([...results.values()]));
  process.exitCode = failed.length > 0 ? 1 : 0;
}

if (import.meta.main) await main(process.argv[2] ?? 'test');
