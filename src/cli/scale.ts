import { chromium, type Browser } from '@playwright/test';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alignedTable } from './bench/table.ts';
import { buildScratch } from './scale/build-scratch.ts';
import { measureScratch, type ScaleRow } from './scale/measure-scratch.ts';
import { multiplyContent } from './scale/multiply.ts';
import { makeScratch } from './scale/scratch.ts';
import { chromiumArguments, findChromium } from '../diagrams/mermaid/chromium.ts';

/** Progress goes to the error stream, so that the table or `--json` alone is on the other. */
const say = (line: string) => console.error(line);

async function scaleOnce(browser: Browser, factor: number): Promise<ScaleRow> {
  const { folder, remove } = makeScratch();
  try {
    say(`× ${factor}: multiplying the content …`);
    multiplyContent(join(folder, 'content'), factor);
    say(`× ${factor}: building …`);
    const build = await buildScratch(folder, say);
    say(`× ${factor}: measuring, built in ${Math.round(build.time / 1000)} s …`);
    return await measureScratch(browser, join(folder, 'dist'), factor, build);
  } finally {
    remove();
  }
}

/** The sizes one after the other; one that breaks is said with where it broke, and ends the row, as a larger one would break too. */
async function scaleAll(browser: Browser, factors: readonly number[]): Promise<ScaleRow[]> {
  const rows: ScaleRow[] = [];
  for (const factor of factors) {
    try {
      rows.push(await scaleOnce(browser, factor));
    } catch (error) {
      say(`× ${factor} broke: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
      break;
    }
  }
  return rows;
}

const kibibytes = (bytes: number) => (bytes / 1024).toFixed(1);

function tableOf(rows: readonly ScaleRow[]): string {
  const figures: readonly (readonly [string, (row: ScaleRow) => string])[] = [
    ['build, s', ({ time }) => (time / 1000).toFixed(0)],
    ['peak memory, MB', ({ memory }) => (memory / 1e6).toFixed(0)],
    ['pages', ({ pages }) => String(pages)],
    ['search index, KiB', ({ index }) => kibibytes(index)],
    ['a chapter, KiB', ({ bytes }) => kibibytes(bytes.chapter)],
    ['a service page, KiB', ({ bytes }) => kibibytes(bytes.service)],
    ['the matrix, KiB', ({ bytes }) => kibibytes(bytes.matrix)],
    ['the glossary, KiB', ({ bytes }) => kibibytes(bytes.glossary)],
    ['a first search, KiB', ({ search }) => kibibytes(search.bytes)],
    ['… requests', ({ search }) => String(search.requests)],
    ['… ms', ({ search }) => search.time.toFixed(0)],
  ];
  return alignedTable(
    ['content', ...rows.map(({ factor }) => `× ${factor}`)],
    figures.map(([name, figure]) => [name, ...rows.map(figure)]),
  );
}

/** `npm run scale`: multiplies the content in a scratch copy, builds it, and measures what one page, one search and one build cost then. */
async function scale(): Promise<void> {
  const { values } = parseArgs({
    options: { factor: { type: 'string', multiple: true, default: ['1', '10', '100'] }, json: { type: 'boolean', default: false } },
  });
  const factors = values.factor.map(Number);
  if (!factors.every((factor) => Number.isInteger(factor) && factor >= 1)) {
    console.error('--factor takes a whole number from 1 on, and may be given several times.');
    process.exitCode = 1;
    return;
  }
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    const rows = await scaleAll(browser, factors);
    console.log(values.json ? JSON.stringify(rows, null, 2) : tableOf(rows));
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await scale();
