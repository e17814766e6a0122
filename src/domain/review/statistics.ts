import type { ReaderData, Review } from '../progress/schema.ts';
import { dayAround, queueOf, type CardHead } from './queue.ts';
import { settled } from './settled.ts';

/** How well cards that had been learned were recalled when they came again. */
export interface Retention {
  /** Reviews of learned cards: what the share rests on. Steps of learning, minutes apart, say nothing of memory and are left out. */
  readonly reviews: number;
  /** Those not rated "again". */
  readonly recalled: number;
}

/** What can honestly be said of some cards. */
export interface Standing {
  readonly cards: number;
  /** Due today, without new ones. */
  readonly due: number;
  readonly unseen: number;
  readonly learning: number;
  /** Past their first steps: they come again after days. */
  readonly learned: number;
  readonly retention: Retention;
}

function retentionOf(reviews: readonly Review[]): Retention {
  const ofLearned = reviews.filter(({ from }) => from === 2);
  return { reviews: ofLearned.length, recalled: ofLearned.filter(({ rating }) => rating > 1).length };
}

/** Where the reader stands with some cards. */
export function standingOf(cards: readonly CardHead[], data: ReaderData, now: number): Standing {
  const { learning, review } = queueOf(cards, data, now);
  const states = cards.flatMap(({ id }) => data.cards[id] ?? []);
  const ids = new Set(cards.map(({ id }) => id));
  const learned = states.filter(({ state }) => state === 2).length;
  return {
    cards: cards.length,
    due: learning.length + review.length,
    unseen: cards.length - states.length,
    learning: states.length - learned,
    learned,
    retention: retentionOf(data.reviews.filter(({ card }) => ids.has(card))),
  };
}

/** One day of the plot. */
export interface PlotDay {
  /** Days from today: below 0 past, 0 today. */
  readonly shift: number;
  /** Its first moment, in ms. */
  readonly start: number;
  /** Reviews made; past days and today. */
  readonly made: number;
  /** Cards seen before that are due; today, with all that is overdue, and later days. */
  readonly due: number;
}

/** Days on each side of today. */
export const plotSpan = 14;

/** Reviews made in the last two weeks, and cards that come due in the next two if none is reviewed. */
export function plotDays(cards: readonly CardHead[], data: ReaderData, now: number): PlotDay[] {
  const ids = new Set(cards.map(({ id }) => id));
  const dues = cards.flatMap(({ id }) => {
    const state = data.cards[id];
    return state ? [settled(state, now).due] : [];
  });
  const made = data.reviews.filter(({ card }) => ids.has(card));
  return Array.from({ length: 2 * plotSpan + 1 }, (_, at) => {
    const shift = at - plotSpan;
    const { start, end } = dayAround(now, shift);
    return {
      shift,
      start,
      made: shift > 0 ? 0 : made.filter((review) => review.at >= start && review.at < end).length,
      due: shift < 0 ? 0 : dues.filter((due) => due < end && (shift === 0 || due >= start)).length,
    };
  });
}
