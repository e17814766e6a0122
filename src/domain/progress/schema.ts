import * as z from 'zod/mini';

/** Moments are whole milliseconds since 1970. */
const moment = z.int().check(z.minimum(0));
const count = z.int().check(z.minimum(0));
const id = z.string().check(z.regex(/^[a-z0-9]+(?:[-:][a-z0-9]+)*$/), z.maxLength(160));
/** A page of this site from its root, without the sub-path, perhaps with a fragment. */
const path = z.string().check(z.regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/), z.maxLength(200));
/**
 * What the reader chose, in a form that outlives shuffling: the place of an option in the question's file, from 0, as text,
 * or for sorting `layer:party`.
 */
const chosen = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(30));

/** One question answered once. */
const answer = z.strictObject({
  question: id,
  /** The objective it tests, by id; kept here so that generated questions count, too. */
  objective: id,
  right: z.boolean(),
  at: moment,
  chosen,
  /** Where it was asked. */
  in: z.enum(['chapter', 'practice', 'exam']),
});
export type Answer = z.infer<typeof answer>;

/** A round of questions that is running, or has ended and whose result is still looked at. */
const session = z.strictObject({
  mode: z.enum(['practice', 'exam']),
  /** When it began: what tells one session from another. */
  startedAt: moment,
  /** When it last changed: of two copies the newer one holds. */
  changedAt: moment,
  /** When it was handed in; absent while it runs. */
  endedAt: z.optional(moment),
  /** What the options were shuffled by; shown to the reader. */
  seed: z.string().check(z.maxLength(40)),
  /** In the order they are asked, by id. */
  questions: z.array(id).check(z.maxLength(500)),
  /** The question that is shown, from 0. */
  place: count,
  /** What was chosen so far, by question. */
  answers: z.record(id, chosen),
  /** Questions marked to be looked at again. */
  flags: z.array(id).check(z.maxLength(500)),
  /** Seconds left; absent when the session is not timed. */
  timeLeft: z.optional(count),
  /** How the questions were selected, for the heading and for "again". */
  chosenBy: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(200))),
});
export type Session = z.infer<typeof session>;

/** What ts-fsrs knows of one card. */
const cardState = z.strictObject({
  due: moment,
  stability: z.number().check(z.minimum(0)),
  difficulty: z.number().check(z.minimum(0), z.maximum(10)),
  scheduledDays: count,
  learningStep: count,
  reps: count,
  lapses: count,
  /** As ts-fsrs numbers them: 0 new, 1 learning, 2 review, 3 relearning. */
  state: z.int().check(z.minimum(0), z.maximum(3)),
  /** The last review. */
  last: moment,
});
export type CardState = z.infer<typeof cardState>;

/** One card rated once. */
const review = z.strictObject({
  card: id,
  at: moment,
  /** 1 again, 2 hard, 3 good, 4 easy. */
  rating: z.int().check(z.minimum(1), z.maximum(4)),
  /** The card's state before. */
  from: z.int().check(z.minimum(0), z.maximum(3)),
});
export type Review = z.infer<typeof review>;

const bound = 20_000;

/** Everything the site keeps about its reader. It never leaves the browser but by the reader's own export. */
export const readerData = z.strictObject({
  version: z.literal(1),
  /** Oldest first; the oldest go when there are more than `limits.answers`. */
  answers: z.array(answer).check(z.maxLength(bound)),
  session: z.optional(session),
  cards: z.record(id, cardState),
  /** Oldest first; the oldest go when there are more than `limits.reviews`. */
  reviews: z.array(review).check(z.maxLength(bound)),
  /** Chapters ticked or unticked, by id. */
  chapters: z.record(id, z.strictObject({ done: z.boolean(), at: moment })),
  /** Where to read on. */
  reading: z.optional(z.strictObject({ path, title: z.string().check(z.maxLength(200)), at: moment })),
  settings: z.strictObject({ newPerDay: count.check(z.maximum(999)), at: moment }),
});
export type ReaderData = z.infer<typeof readerData>;

/**
 * How much is kept. An answer takes about 130 characters, a review 80, a card 170: with 400 cards all of it is under 900,000,
 * a fifth of what browsers give a site.
 */
export const limits = { answers: 3000, reviews: 5000 } as const;

/** What is kept of a reader who is new here. */
export const emptyData = (): ReaderData => ({
  version: 1,
  answers: [],
  cards: {},
  reviews: [],
  chapters: {},
  settings: { newPerDay: 10, at: 0 },
});
