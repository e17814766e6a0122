import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cacheDir, runNode } from '../publish/project.ts';
import { browsersLine } from './test-browsers.ts';
import { runs, steps, type Run, type Step } from './test-steps.ts';

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

/** The last line of every test run. */
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
  const waiting = [...all];
  const running = new Map<Step, Promise<void>>();
  const results = new Map<Step, Counts>();
  const resultOf = (name: string) => [...results].find(([step]) => step.name === name)?.[1];
  const isPlanned = (name: string) => all.some((step) => step.name === name);
  const hasFailed = (name: string) => (resultOf(name)?.failed ?? 0) > 0;
  const isReady = ({ needs }: Step) => needs.every((name) => !isPlanned(name) || resultOf(name)?.failed === 0);
  const usedSlots = () => [...running.keys()].reduce((sum, step) => sum + step.slots, 0);
  const remove = (step: Step) => void waiting.splice(waiting.indexOf(step), 1);

  const timer = setInterval(() => console.log(`… running: ${[...running.keys()].map(({ name }) => name).join(' · ')}`), heartbeat);
  while (waiting.length > 0 || running.size > 0) {
    for (const step of waiting.filter(({ needs }) => needs.some(hasFailed))) {
      remove(step);
      results.set(step, { passed: 0, failed: 1 });
      console.log(`✗ ${step.name}  not run: ${step.needs.filter(hasFailed).join(' and ')} failed`);
    }
    const next = waiting.find((step) => isReady(step) && usedSlots() + step.slots <= slots);
    if (next) {
      remove(next);
      console.log(`▸ ${next.name}`);
      running.set(
        next,
        run(next).then((counts) => {
          results.set(next, counts);
          running.delete(next);
        }),
      );
    } else if (running.size > 0) {
      await Promise.race(running.values());
    }
  }
  clearInterval(timer);
  return results;
}

const isRun = (text: string): text is Run => (runs as readonly string[]).includes(text);

async function main(wanted: string): Promise<void> {
  if (!isRun(wanted)) throw new Error(`There is no run "${wanted}". Choose lint, check, test, or weekly.`);
  const since = Date.now();
  mkdirSync(cacheDir, { recursive: true });
  const results = await runSteps(steps.filter(({ runs }) => runs.includes(wanted)));
  const failed = [...results].filter(([, counts]) => counts.failed > 0).map(([{ name }]) => name);
  console.log(failed.length > 0 ? `\nFailed in ${seconds(since)}: ${failed.join(' · ')}` : `\nAll steps passed in ${seconds(since)}.`);
  if (wanted === 'test') console.log(browsersLine());
  console.log(closingLine([...results.values()]));
  process.exitCode = failed.length > 0 ? 1 : 0;
}

if (import.meta.main) await main(process.argv[2] ?? 'test');
