import type { StackMark } from '../stack/marks.ts';
import { limits, type Answer, type CardState, type ReaderData, type Review, type Session } from './schema.ts';

/** A pure function from the reader's data to its next version. It may run more than once. */
export type Change = (data: ReaderData) => ReaderData;

/** Adds answers. */
export const addAnswers =
  (...answers: readonly Answer[]): Change =>
  (data) => ({ ...data, answers: [...data.answers, ...answers].slice(-limits.answers) });

/** Stores a session or, if it is undefined, removes the current one. @param session with `changedAt` set to now */
export const setSession =
  (session: Session | undefined): Change =>
  (data) => ({ ...data, session });

/** Adds a review and the card's new state. */
export const addReview =
  (review: Review, state: CardState): Change =>
  (data) => ({
    ...data,
    cards: { ...data.cards, [review.card]: state },
    reviews: [...data.reviews, review].slice(-limits.reviews),
  });

/**
 * Undoes a review, unless the card has been rated again since, for example in another tab.
 * @param before the card's state before the review; undefined for a new card
 */
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

/** Stores the reader's mark on a responsibility. @param id of the responsibility */
export const setStackMark =
  (id: string, mark: StackMark): Change =>
  (data) => ({ ...data, stack: { ...data.stack, [id]: mark } });

/** Sets the number of new cards a day. */
export const setNewPerDay =
  (newPerDay: number, now: number): Change =>
  (data) => ({ ...data, settings: { newPerDay, at: now } });
