import type { PageRun } from './measure-page.ts';
import type { SearchRun } from './measure-search.ts';
import { alignedTable } from './table.ts';
import { isDiagramFirst, pageMisses, searchMisses, type BenchPage } from './targets.ts';

/** All that one benchmark found: medians of its runs. */
export interface BenchResult {
  readonly runs: number;
  /** Milliseconds. */
  readonly buildTime: number;
  readonly index: { readonly files: number; readonly bytes: number };
  readonly pages: readonly { readonly page: BenchPage; readonly run: PageRun }[];
  readonly searches: readonly { readonly conditions: string; readonly cold: SearchRun; readonly warm: SearchRun }[];
}

const kibibytes = (bytes: number) => (bytes / 1024).toFixed(1);
const rounded = (time: number) => String(Math.round(time));
const diagramWord = (run: PageRun) => ({ true: 'at first paint', false: 'later', null: '–' })[String(isDiagramFirst(run))] ?? '';

/** One sentence for each target that was missed. */
export const missesOf = ({ pages, searches }: BenchResult): string[] => [
  ...pages.flatMap(({ page, run }) => pageMisses(page, run).map((miss) => `${page.name} page ${page.path}: ${miss}`)),
  ...searches.flatMap(({ conditions, cold }) => searchMisses(conditions, cold).map((miss) => `search, ${conditions}, cold: ${miss}`)),
];

function pageTable({ pages }: BenchResult): string {
  const head = ['page', 'address', 'KiB', 'headers', 'requests', 'FCP ms', 'LCP ms', 'shift', 'blocked ms', 'diagram', ''];
  const rows = pages.map(({ page, run }) => [
    page.name,
    page.path,
    kibibytes(run.bytes),
    kibibytes(run.headerBytes),
    rounded(run.requests),
    rounded(run.firstPaint),
    rounded(run.largestPaint),
    run.layoutShift.toFixed(3),
    rounded(run.blocking),
    diagramWord(run),
    pageMisses(page, run).length > 0 ? '✗' : '✓',
  ]);
  return alignedTable(head, rows);
}

function searchTable({ searches }: BenchResult): string {
  const head = ['first search result', 'cache', 'ms', 'KiB', 'headers', 'requests', ''];
  const row = (conditions: string, cache: string, run: SearchRun, mark: string) => [
    conditions,
    cache,
    rounded(run.time),
    kibibytes(run.bytes),
    kibibytes(run.headerBytes),
    rounded(run.requests),
    mark,
  ];
  const rows = searches.flatMap(({ conditions, cold, warm }) => [
    row(conditions, 'cold', cold, searchMisses(conditions, cold).length > 0 ? '✗' : '✓'),
    row(conditions, 'warm', warm, ''),
  ]);
  return alignedTable(head, rows);
}

/** The benchmark as text: what was measured how, the tables, and what misses its target. */
export function reportText(result: BenchResult): string {
  const misses = missesOf(result);
  return [
    `Pages, cold, on a phone-class throttle (150 ms, 1.6 Mbit/s, processor 4 × slower), medians of ${result.runs}; styles, script and icon are counted, headers (HTTP/1.1) beside them:`,
    pageTable(result),
    '',
    'From the key "/" to the first result that holds the word; nothing of search was fetched before:',
    searchTable(result),
    '',
    `Build: ${(result.buildTime / 1000).toFixed(1)} s. Search index: ${result.index.files} files, ${kibibytes(result.index.bytes)} KiB compressed.`,
    misses.length === 0 ? 'Every target is met.' : `${misses.length} missed:\n${misses.map((miss) => `  ✗ ${miss}`).join('\n')}`,
  ].join('\n');
}
