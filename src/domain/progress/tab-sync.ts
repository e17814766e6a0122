import type { Change } from './changes.ts';
import { parseJson, readValue, type ReadResult, type ReaderData } from './schema.ts';

/** How many writes of each tab a stored text contains, by tab id (never a number). The tab that wrote last comes last. */
export type WriteCounts = Readonly<Record<string, number>>;

/** How many tabs are counted. Every page load counts as a tab. */
const maxTabs = 16;

/** The text that is stored in the browser. */
export const storedText = (data: ReaderData, seen: WriteCounts): string => JSON.stringify({ seen, data });

/** Counts one more write of a tab. */
export function countWrite(seen: WriteCounts, tab: string, writes: number): WriteCounts {
  const others = Object.entries(seen).filter(([id]) => id !== tab);
  return Object.fromEntries([...others, [tab, writes] as const].slice(-maxTabs));
}

const isWriteCounts = (value: unknown): value is WriteCounts =>
  typeof value === 'object' && value !== null && Object.values(value).every((count) => typeof count === 'number');

/** Reads a stored text. */
export function readStored(text: string): { result: ReadResult; seen: WriteCounts } {
  const file = parseJson(text);
  const stored = typeof file === 'object' && file !== null ? (file as { seen?: unknown; data?: unknown }) : {};
  return { result: readValue(stored.data), seen: isWriteCounts(stored.seen) ? stored.seen : {} };
}

/** A change that this tab made, and the number of the write that stored it. */
export interface OwnChange {
  readonly write: number;
  readonly change: Change;
}

/** How many of a tab's writes another text contains. @param mine the counts that the tab saw last @param theirs the counts of the other text */
function writesContained(tab: string, mine: WriteCounts, theirs: WriteCounts): number {
  const count = theirs[tab];
  if (count !== undefined) return count;
  const index = Object.keys(mine).indexOf(tab);
  if (index < 0 || Object.keys(theirs).length < maxTabs) return 0;
  // Tabs that wrote before this one would have been dropped first.
  const before = Object.entries(mine).slice(0, index);
  return before.some(([id, writes]) => theirs[id] === writes) ? 0 : Number.POSITIVE_INFINITY;
}

/** The changes of this tab that another tab overwrote because it didn't know about them. */
export function overwrittenChanges(own: readonly OwnChange[], tab: string, mine: WriteCounts, theirs: WriteCounts): readonly OwnChange[] {
  const contained = writesContained(tab, mine, theirs);
  return own.filter(({ write }) => write > contained);
}
