import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cacheDir, runNode } from '../publish/project.ts';
import { browsersLine } from './test-browsers.ts';
import { closingLine, countOne, countReport, sumCounts, type Counts, runs, steps, type Run, type Step } from './test-steps.ts';

/** How many steps run at the same time. CI machines and small laptops have two cores. */
const slots = 2;
const heartbeat = 30_000;

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

function readCounts({ file, count }: NonNullable<Step['report']>): Counts | null {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Runs one step and prints its result and, if it fails, its output. */
async function runStep({ name, args, env, report }: Step): Promise<Counts> {
  const since = Date.now();
  if (report) rmSync(report.file, { force: true });
  const { code, output } = await runNode(args, env ? { env } : {});
  const counts = report ? countReport(code, readCounts(report)) : countOne(code);
  if (counts.failed > 0) console.log(`\n${output.trimEnd()}`);
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}  ${seconds(since)}${report ? `  ${closingLine(counts)}` : ''}`);
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
      results.set(step, countOne(1));
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
  console.log(closingLine(sumCounts([...results.values()])));
  process.exitCode = failed.length > 0 ? 1 : 0;
}

if (import.meta.main) await main(process.argv[2] ?? 'test');
