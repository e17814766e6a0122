import { limits, type Answer, type CardState, type ReaderData, type Review, type Session } from './schema.ts';

/** What turns the reader's data into what it is next; it must not change what it is given, and may run more than once. */
export type Change = (data: ReaderData) => ReaderData;

/** Writes answers down. */
export const addAnswers =
  (...answers: readonly Answer[]): Change =>
  (data) => ({ ...data, answers: [...data.answers, ...answers].slice(-limits.answers) });

/** Keeps a session, or drops the one there is. @param session with `changedAt` set to now */
export const keepSession =
  (session: Session | undefined): Change =>
  (data) => ({ ...data, session });

/** Writes down a card's rating and what ts-fsrs made of it. */
export const addReview =
  (review: Review, state: CardState): Change =>
  (data) => ({
    ...data,
    cards: { ...data.cards, [review.card]: state },
    reviews: [...data.reviews, review].slice(-limits.reviews),
  });

/**
 * Takes a rating back, unless the card has been rated again since, as in another tab.
 * @param before the card's state before that rating; undefined when it was new
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

/** Ticks a chapter, or takes the tick away. @param id the chapter's */
export const tickChapter =
  (id: string, done: boolean, at: number): Change =>
  (data) => ({ ...data, chapters: { ...data.chapters, [id]: { done, at } } });

/** Remembers where to read on. @param path from the site's root, without the sub-path */
export const markPlace =
  (path: string, title: string, at: number): Change =>
  (data) => ({ ...data, reading: { path, title, at } });

/** Sets how many new cards a day brings. */
export const setNewPerDay =
  (newPerDay: number, at: number): Change =>
  (data) => ({ ...data, settings: { newPerDay, at } });
