import type { PageRun } from './measure-page.ts';
import type { SearchRun } from './measure-search.ts';

const kibibyte = 1024;
/** How much later than the first paint the largest may come. */
const largestOverFirst = 1.2;
/** Below this, a shift is no movement that anyone could see. */
const noShift = 0.0005;

/** A page to measure, and what it is held to. */
export interface BenchPage {
  readonly name: string;
  /** From the site's root. */
  readonly path: string;
  /** Bytes of the whole page: HTML, styles, script and icon. No figure: measured, not held. */
  readonly mostBytes?: number;
  /** Whether its diagram must be there at the first paint. */
  readonly diagramFirst?: boolean;
}

/** The pages, one of each kind and of the chapters the heavier ones; those that the site does not have are left out. */
export const benchPages: readonly BenchPage[] = [
  { name: 'text', path: '/guide/defaults/', mostBytes: 20 * kibibyte },
  { name: 'diagram', path: '/guide/the-layers/', mostBytes: 24 * kibibyte, diagramFirst: true },
  { name: 'front', path: '/', mostBytes: 24 * kibibyte, diagramFirst: true },
  { name: 'matrix', path: '/services/' },
  { name: 'service', path: '/services/lambda/', mostBytes: 24 * kibibyte, diagramFirst: true },
  { name: 'practice', path: '/practice/' },
];

/** Milliseconds to the first result of a new reader's first search. */
export const searchTargets = { 'un-throttled': 150, phone: 800 } as const;

/** Whether the diagram stood there at the first paint; null where the page has none. */
export const isDiagramFirst = ({ diagram, firstPaint }: PageRun): boolean | null => (diagram === null ? null : diagram <= firstPaint);

const milliseconds = (time: number) => `${Math.round(time)} ms`;
const kibibytes = (bytes: number) => `${(bytes / kibibyte).toFixed(1)} KiB`;

/** What a page misses of its targets, in words; none where it meets them all. */
export function pageMisses({ mostBytes, diagramFirst }: BenchPage, run: PageRun): string[] {
  const { bytes, blocking, layoutShift, firstPaint, largestPaint } = run;
  const misses: (string | false)[] = [
    mostBytes !== undefined && bytes > mostBytes && `${kibibytes(bytes)} where ${kibibytes(mostBytes)} are the most`,
    Math.round(blocking) > 0 && `blocked for ${milliseconds(blocking)} where 0 is the target`,
    layoutShift > noShift && `layout shift ${layoutShift.toFixed(3)} where 0 is the target`,
    largestPaint > largestOverFirst * firstPaint &&
      `largest paint at ${milliseconds(largestPaint)}, more than ${largestOverFirst} × the first at ${milliseconds(firstPaint)}`,
    diagramFirst === true && isDiagramFirst(run) !== true && 'no diagram at the first paint',
  ];
  return misses.filter((miss) => miss !== false);
}

/** What a first search misses of its target. @param name of the conditions */
export function searchMisses(name: string, { time }: SearchRun): string[] {
  const most = new Map<string, number>(Object.entries(searchTargets)).get(name);
  return most === undefined || time <= most ? [] : [`first result after ${milliseconds(time)} where ${milliseconds(most)} are the most`];
}
