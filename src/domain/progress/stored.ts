import type { Change } from './changes.ts';
import { parseJson, readValue, type Reading } from './read.ts';
import type { ReaderData } from './schema.ts';

/** How many writes of each tab are in a stored text, by the tab's id, which is no number; the tab that wrote last stands last. */
export type Seen = Readonly<Record<string, number>>;

/** Tabs remembered, a page that was left being one, too. */
const tabs = 16;

/** The text that is stored. */
export const storedText = (data: ReaderData, seen: Seen): string => JSON.stringify({ seen, data });

/** Counts one more write of a tab. */
export function countWrite(seen: Seen, tab: string, writes: number): Seen {
  const others = Object.entries(seen).filter(([id]) => id !== tab);
  return Object.fromEntries([...others, [tab, writes] as const].slice(-tabs));
}

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && Object.values(value).every((count) => typeof count === 'number');

/** Reads a stored text back. */
export function readStored(text: string): { reading: Reading; seen: Seen } {
  const file = parseJson(text);
  const stored = typeof file === 'object' && file !== null ? (file as { seen?: unknown; data?: unknown }) : {};
  return { reading: readValue(stored.data), seen: isSeen(stored.seen) ? stored.seen : {} };
}

/** A change that this tab has made, and which of its writes it was. */
export interface OwnChange {
  readonly write: number;
  readonly change: Change;
}

/** How many of a tab's writes another text contains. @param mine what the tab itself has last seen @param theirs of the other text */
function writesKnown(tab: string, mine: Seen, theirs: Seen): number {
  const count = theirs[tab];
  if (count !== undefined) return count;
  const place = Object.keys(mine).indexOf(tab);
  if (place < 0 || Object.keys(theirs).length < tabs) return 0;
  // Whoever wrote before this tab would have fallen out first.
  const before = Object.entries(mine).slice(0, place);
  return before.some(([id, writes]) => theirs[id] === writes) ? 0 : Number.POSITIVE_INFINITY;
}

/** Those of a tab's own changes that another tab, which did not know of them, wrote over. */
export function changesLost(own: readonly OwnChange[], tab: string, mine: Seen, theirs: Seen): readonly OwnChange[] {
  const known = writesKnown(tab, mine, theirs);
  return own.filter(({ write }) => write > known);
}
