import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPages } from '../../src/publish/built-site.ts';
import { openScales } from '../../src/publish/page-weight.ts';
import { multiplyContent } from './multiply.ts';

/** Ten times the content has to build, and sizes may grow by no more than these factors. `docs/scale.md` has what was measured last. */
const factor = 10;
const limits = {
  '/guide/the-model/': 1.1,
  '/services/lambda/': 1.1,
  '/services/': 4,
  '/glossary/': 3,
} as const;
const searchLimit = 6;

const root = mkdtempSync(join(tmpdir(), 'guide-scale-'));
const sources = ['content', 'src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** A copy of the project that keeps its own caches: packages are linked one by one. */
function copyProject(): void {
  for (const part of sources) cpSync(part, join(root, part), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.')))
    symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name), 'junction');
}

function build(outDir: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', '--no-pdf', '--out', outDir], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${(stdout + stderr).slice(-4000)}`);
  return join(root, outDir);
}

function weigh(dir: string) {
  const scales = openScales(dir);
  const pageSize = (path: string) => scales.measure({ file: `${path.slice(1)}index.html`, path }).html;
  const pages = Object.fromEntries(Object.keys(limits).map((path) => [path, pageSize(path)]));
  return { pages, count: listPages(dir).length, search: scales.sizeOf(['search/catalog.json', 'search/details.json']) };
}

let before: ReturnType<typeof weigh>;
let after: ReturnType<typeof weigh>;

beforeAll(() => {
  copyProject();
  before = weigh(build('once'));
  multiplyContent(join(root, 'content'), factor);
  after = weigh(build('multiplied'));
  console.log(JSON.stringify({ before, after }, null, 1));
}, 1_500_000);
afterAll(() => rmSync(root, { recursive: true, force: true }), 60_000);

test(`${factor} times the content makes at most ${factor} times the pages`, () => {
  expect(after.count).toBeGreaterThan(before.count * (factor / 2));
  expect(after.count).toBeLessThanOrEqual(before.count * factor);
});

test.each(Object.entries(limits))('%s grows by no more than a factor of %s', (path, limit) => {
  expect((after.pages[path] ?? NaN) / (before.pages[path] ?? NaN)).toBeLessThanOrEqual(limit);
});

test(`what a first search fetches grows by no more than a factor of ${searchLimit}`, () => {
  expect(after.search / before.search).toBeLessThanOrEqual(searchLimit);
});
