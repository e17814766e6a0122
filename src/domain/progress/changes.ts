import type { StackMark } from '../stack/marks.ts';
import {
  type Answer,
  type CardState,
  limits,
  parseJson,
  type ReaderData,
  type ReadResult,
  readValue,
  type Review,
  type Session,
} from './schema.ts';

/** A pure function from the reader's data to its next version. It may run more than once. */
export type Change = (data: ReaderData) => ReaderData;

export const addAnswers =
  (...answers: readonly Answer[]): Change =>
  (data) => ({ ...data, answers: [...data.answers, ...answers].slice(-limits.answers) });

/** Stores a session or, if it is undefined, removes the current one. @param session with `changedAt` set to now */
export const setSession =
  (session: Session | undefined): Change =>
  (data) => ({ ...data, session });

export const addReview =
  (review: Review, state: CardState): Change =>
  (data) => ({
    ...data,
    cards: { ...data.cards, [review.card]: state },
    reviews: [...data.reviews, review].slice(-limits.reviews),
  });

/** Undoes a review, unless the card has been rated again since, as in another tab. @param before undefined for a new card */
export const undoReview =
  (review: Review, before: CardState | undefined): Change =>
  (data) => {
    if (data.cards[review.card]?.last !== review.at) return data;
    const others = Object.entries(data.cards).filter(([id]) => id !== review.card);
    return {
      ...data,
      cards: Object.fromEntries(before ? [...others, [review.card, before]] : others),
      reviews: data.reviews.filter(({ card, at }) => card !== review.card || at !== review.at),
    };
  };

/** Marks a chapter as read or unread. @param id of the chapter */
export const tickChapter =
  (id: string, done: boolean, now: number): Change =>
  (data) => ({ ...data, chapters: { ...data.chapters, [id]: { done, at: now } } });

/** Stores where the reader stopped reading. @param path from the site's root, without the base path */
export const setReadingPosition =
  (path: string, title: string, now: number): Change =>
  (data) => ({ ...data, reading: { path, title, at: now } });

export const setStackMark =
  (id: string, mark: StackMark): Change =>
  (data) => ({ ...data, stack: { ...data.stack, [id]: mark } });

export const setNewPerDay =
  (newPerDay: number, now: number): Change =>
  (data) => ({ ...data, settings: { newPerDay, at: now } });

/** How many writes of each tab a stored text contains, by tab id (never a number). The tab that wrote last comes last. */
export type WriteCounts = Readonly<Record<string, number>>;

/** How many tabs are counted. Every page load counts as a tab. */
const maxTabs = 16;

export const storedText = (data: ReaderData, seen: WriteCounts): string => JSON.stringify({ seen, data });

export function countWrite(seen: WriteCounts, tab: string, writes: number): WriteCounts {
  const others = Object.entries(seen).filter(([id]) => id !== tab);
  return Object.fromEntries([...others, [tab, writes] as const].slice(-maxTabs));
}

const isWriteCounts = (value: unknown): value is WriteCounts =>
  typeof value === 'object' && value !== null && Object.values(value).every((count) => typeof count === 'number');

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
