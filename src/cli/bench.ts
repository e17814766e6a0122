import { chromium, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rooted } from '../publish/base-path.ts';
import { buildCopy } from './bench/built-copy.ts';
import { medianRun } from './bench/figures.ts';
import { indexSize } from './bench/index-size.ts';
import { startHost, type Host } from './bench/host.ts';
import { measurePage, type PageRun } from './bench/measure-page.ts';
import { measureSearch } from './bench/measure-search.ts';
import { missesOf, reportText, type BenchResult } from './bench/report.ts';
import { benchPages, type BenchPage } from './bench/targets.ts';
import { phone, unthrottled } from './bench/throttle.ts';
import { chromiumArguments, findChromium } from '../diagrams/mermaid/chromium.ts';

/** Progress goes to the error stream, so that `--json` alone is on the other. */
const say = (line: string) => console.error(line);
const searchedFrom = ['guide/the-model/', 'guide/the-layers/'] as const;

/** The same measurement several times, one after the other. */
async function repeat<Run>(what: string, runs: number, measure: () => Promise<Run>): Promise<Run[]> {
  const measured: Run[] = [];
  for (let run = 1; run <= runs; run += 1) {
    say(`  ${what}, run ${run} of ${runs} …`);
    measured.push(await measure());
  }
  return measured;
}

async function measurePages(browser: Browser, host: Host, pages: readonly BenchPage[], runs: number) {
  const measured: { page: BenchPage; run: PageRun }[] = [];
  for (const page of pages) {
    const each = await repeat(`${page.name} page`, runs, () => measurePage(browser, host, page.path.slice(1)));
    measured.push({ page, run: medianRun(each) });
  }
  return measured;
}

async function measureSearches(browser: Browser, host: Host, runs: number): Promise<BenchResult['searches']> {
  const measured: BenchResult['searches'][number][] = [];
  for (const conditions of [unthrottled, phone]) {
    const each = await repeat(`search, ${conditions.name}`, runs, () => measureSearch(browser, host, searchedFrom, conditions));
    const [cold, warm] = [medianRun(each.map((run) => run.cold)), medianRun(each.map((run) => run.warm))];
    measured.push({ conditions: conditions.name, cold, warm });
  }
  return measured;
}

async function measureSite(dir: string, base: string, buildTime: number, runs: number): Promise<BenchResult> {
  const pages = benchPages.filter(({ path }) => existsSync(join(dir, path, 'index.html')));
  const host = await startHost(dir, base);
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    return {
      runs,
      buildTime,
      index: indexSize(dir),
      pages: await measurePages(browser, host, pages, runs),
      searches: await measureSearches(browser, host, runs),
    };
  } finally {
    await browser.close();
    host.stop();
  }
}

/** `npm run bench`: builds the site, and measures what it costs a reader. A missed target is said, and fails nothing: times are the machine's, too. */
async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, json: { type: 'boolean', default: false } } });
  const base = rooted(process.env.BASE_PATH);
  const copy = await buildCopy(base, say);
  try {
    const result = await measureSite(copy.dir, base, copy.buildTime, Math.max(1, Number(values.runs) || 1));
    console.log(values.json ? JSON.stringify({ ...result, misses: missesOf(result) }, null, 2) : reportText(result));
  } finally {
    copy.remove();
  }
}

if (import.meta.main) await bench();
