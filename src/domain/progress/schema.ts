import * as z from 'zod/mini';
import { stackMark } from '../stack/marks.ts';

/**
 * The current version of the data. Increase it when the schema changes, and convert older data in `readValue`: data from every earlier
 * version of the site must stay readable.
 */
const currentVersion = 2;

/** The data, or the reason why it can't be read, in words for the reader. */
export type ReadResult =
  | { readonly ok: true; readonly data: ReaderData }
  /** `newer`: written by a later version of the site. `damaged`: not valid in any version. */
  | { readonly ok: false; readonly why: 'newer' | 'damaged'; readonly reason: string };

export const damaged = (reason: string): ReadResult => ({ ok: false, why: 'damaged', reason });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const issueTexts: Readonly<Record<string, string>> = {
  invalid_type: 'has the wrong type',
  unrecognized_keys: 'has unknown fields',
  too_big: 'is too large',
  too_small: 'is too small',
  invalid_value: 'has a value that isn’t allowed',
  invalid_format: 'has the wrong format',
  invalid_key: 'has a key in the wrong format',
};

function issueText({ path, code }: z.core.$ZodIssue): string {
  const what = path.length > 0 ? `“${path.map(String).join(' › ')}”` : 'The data';
  return `${what} ${issueTexts[code] ?? 'is invalid'}.`;
}

/** Validates data of any version. */
export function readValue(value: unknown): ReadResult {
  if (!isRecord(value)) return damaged('The data has the wrong format.');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return damaged('The data has the wrong format.');
  if (version > currentVersion)
    return { ok: false, why: 'newer', reason: `The data has version ${version}, and this page supports version ${currentVersion}.` };
  const result = readerData.safeParse(version === 1 ? { ...value, version: currentVersion, stack: {} } : value);
  const issue = result.error?.issues[0];
  return result.success ? { ok: true, data: result.data } : damaged(issue ? issueText(issue) : 'The data has the wrong format.');
}

/** Parses JSON. @returns undefined if the text isn't JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds since 1970. No schedule goes beyond the year 2500. */
const timestamp = z.int().check(z.minimum(0), z.maximum(Date.UTC(2500, 0)));
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const id = z.string().check(z.regex(/^[a-z0-9]+(?:[-:][a-z0-9]+)*$/), z.maxLength(160));
/** A path of this site without the base path, optionally with a fragment. */
const path = z.string().check(z.regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/), z.maxLength(200));
/** What the reader chose. See `Chosen` in `domain/question/answer.ts`. */
const chosen = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(30));

const answer = z.strictObject({
  question: id,
  /** The objective that it tests, by id. It is stored so that drills count, too. */
  objective: id,
  right: z.boolean(),
  at: timestamp,
  chosen,
  in: z.enum(['chapter', 'practice', 'exam']),
});
export type Answer = z.infer<typeof answer>;

/** A round of questions that is in progress, or that has ended and still shows its result. */
const session = z.strictObject({
  mode: z.enum(['practice', 'exam']),
  /** When it started; identifies the session. */
  startedAt: timestamp,
  /** When it last changed. The newer of two copies wins. */
  changedAt: timestamp,
  /** When it ended; missing while it is in progress. */
  endedAt: z.optional(timestamp),
  /** The seed for the order of questions and options, shown to the reader. */
  seed: z.string().check(z.maxLength(40)),
  /** Ids, in the order in which they are asked. */
  questions: z.array(id).check(z.maxLength(500)),
  /** Index of the current question, from 0. */
  place: count,
  /** Answers so far, by question id. */
  answers: z.record(id, chosen),
  flags: z.array(id).check(z.maxLength(500)),
  /** Seconds left; missing if the session isn't timed. */
  timeLeft: z.optional(count),
  /** The settings with which the round was started, as query parameters. */
  chosenBy: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(200))),
});
export type Session = z.infer<typeof session>;

/** The scheduling state of one card, within the limits of ts-fsrs, which otherwise throws. */
const cardState = z.strictObject({
  due: timestamp,
  stability: z.number().check(z.minimum(0.001), z.maximum(36_500)),
  difficulty: z.number().check(z.minimum(1), z.maximum(10)),
  scheduledDays: count,
  learningStep: count,
  reps: count,
  lapses: count,
  /** As ts-fsrs numbers them: 0 new, 1 learning, 2 review, 3 relearning. */
  state: z.int().check(z.minimum(0), z.maximum(3)),
  last: timestamp,
});
export type CardState = z.infer<typeof cardState>;

const review = z.strictObject({
  card: id,
  at: timestamp,
  /** 1 again, 2 hard, 3 good, 4 easy. */
  rating: z.int().check(z.minimum(1), z.maximum(4)),
  /** The card's state before. */
  from: z.int().check(z.minimum(0), z.maximum(3)),
});
export type Review = z.infer<typeof review>;

const maxEntries = 20_000;

/** Everything that the site stores about its reader. It leaves the browser only if the reader exports it. */
export const readerData = z.strictObject({
  version: z.literal(currentVersion),
  /** Oldest first; above `limits.answers`, the oldest are dropped. */
  answers: z.array(answer).check(z.maxLength(maxEntries)),
  session: z.optional(session),
  cards: z.record(id, cardState),
  /** Oldest first; above `limits.reviews`, the oldest are dropped. */
  reviews: z.array(review).check(z.maxLength(maxEntries)),
  /** Chapters marked as read or unread, by id. */
  chapters: z.record(id, z.strictObject({ done: z.boolean(), at: timestamp })),
  /** Where the reader stopped reading. */
  reading: z.optional(z.strictObject({ path, title: z.string().check(z.maxLength(200)), at: timestamp })),
  /** The reader's marks on responsibilities in My stack, by their ids. */
  stack: z.record(id, stackMark),
  settings: z.strictObject({ newPerDay: count.check(z.maximum(999)), at: timestamp }),
});
export type ReaderData = z.infer<typeof readerData>;

/**
 * How much is stored. An answer takes about 130 characters, a review 80, and a card 170. With 400 cards, that is less than 900,000
 * characters, a fifth of what browsers allow.
 */
export const limits = { answers: 3000, reviews: 5000 } as const;

export const emptyData = (): ReaderData => ({
  version: currentVersion,
  answers: [],
  cards: {},
  reviews: [],
  chapters: {},
  stack: {},
  settings: { newPerDay: 10, at: 0 },
});
