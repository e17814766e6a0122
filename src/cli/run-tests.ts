import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cacheDir } from '../publish/project.ts';
import type { Ended } from '../publish/project.ts';
import { closingLine, countOne, countReport, sumCounts } from './test-counts.ts';
import type { Counts } from './test-counts.ts';
import { steps } from './test-steps.ts';
import type { Run, Step } from './test-steps.ts';

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function readCounts({ file, count }: NonNullable<Step['report']>): Counts | null {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** A step that could not even start has failed, and says why in its error's own words. */
async function startStep(step: Step): Promise<Ended> {
  try {
    return await step.start();
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs one step, says how it went and how long it took, and shows its output where it failed. */
async function runStep(step: Step): Promise<Counts> {
  const since = Date.now();
  if (step.report) rmSync(step.report.file, { force: true });
  console.log(`▸ ${step.name}`);
  const { code, output } = await startStep(step);
  const counts = step.report ? countReport(code, readCounts(step.report)) : countOne(code);
  if (counts.failed > 0 && output) console.log(output.trimEnd());
  const sum = step.report ? `  ${closingLine(counts)}` : '';
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${step.name}  ${seconds(since)}${sum.replace(', ', ' · ')}\n`);
  return counts;
}

/** What cannot be tested has not passed. */
function skipStep({ name }: Step, missing: string): Counts {
  console.log(`✗ ${name}  not run, for want of: ${missing}\n`);
  return countOne(1);
}

/** Runs every step of a run, also after one that fails, so that all failures are seen at once. */
async function runAll(run: Run): Promise<Counts> {
  const since = Date.now();
  const failed: string[] = [];
  const all: Counts[] = [];
  for (const step of steps.filter((each) => each.runs.includes(run))) {
    const missing = step.needs?.find((name) => failed.includes(name));
    const counts = missing ? skipStep(step, missing) : await runStep(step);
    if (counts.failed > 0) failed.push(step.name);
    all.push(counts);
  }
  console.log(failed.length > 0 ? `Failed in ${seconds(since)}: ${failed.join(' · ')}` : `All steps passed in ${seconds(since)}.`);
  return sumCounts(all);
}

const isRun = (text: string | undefined): text is Run => text === 'lint' || text === 'check' || text === 'test';

const wanted = process.argv[2] ?? 'test';
if (!isRun(wanted)) throw new Error(`"${wanted}" is no run: choose lint, check or test.`);
mkdirSync(cacheDir, { recursive: true });
const counts = await runAll(wanted);
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
