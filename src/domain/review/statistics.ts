import type { ReaderData, Review } from '../progress/schema.ts';
import type { CardHead } from './cards.ts';
import { buildQueue, dayAround, dueDates } from './queue.ts';

/** How well the reader recalled learned cards. */
export interface Retention {
  /** Reviews of learned cards. Learning steps don't count: they are only minutes apart and say nothing about memory. */
  readonly reviews: number;
  /** Reviews that weren't rated "again". */
  readonly recalled: number;
}

/** Statistics of a set of cards. */
export interface CardStatistics {
  readonly cards: number;
  /** The cards due today, without new cards. */
  readonly due: number;
  readonly unseen: number;
  readonly learning: number;
  /** Past the learning steps, so they come back after days. */
  readonly learned: number;
  readonly retention: Retention;
}

function countRetention(reviews: readonly Review[]): Retention {
  const ofLearned = reviews.filter(({ from }) => from === 2);
  return { reviews: ofLearned.length, recalled: ofLearned.filter(({ rating }) => rating > 1).length };
}

/** Computes the statistics of a set of cards. */
export function cardStatistics(cards: readonly CardHead[], data: ReaderData, now: number): CardStatistics {
  const { learning, review } = buildQueue(cards, data, now);
  const states = cards.flatMap(({ id }) => data.cards[id] ?? []);
  const ids = new Set(cards.map(({ id }) => id));
  const learned = states.filter(({ state }) => state === 2).length;
  return {
    cards: cards.length,
    due: learning.length + review.length,
    unseen: cards.length - states.length,
    learning: states.length - learned,
    learned,
    retention: countRetention(data.reviews.filter(({ card }) => ids.has(card))),
  };
}

/** One day of the chart. */
export interface ChartDay {
  /** Days from today; negative in the past. */
  readonly shift: number;
  /** Start of the day, in ms. */
  readonly start: number;
  /** Reviews on past days and today. */
  readonly reviewed: number;
  /** The cards due today, including overdue ones, and on later days. New cards don't count. */
  readonly due: number;
}

/** Days on each side of today. */
export const chartSpan = 14;

/** The reviews of the last two weeks, and the cards that become due in the next two weeks if none is reviewed. */
export function chartDays(cards: readonly CardHead[], data: ReaderData, now: number): ChartDay[] {
  const ids = new Set(cards.map(({ id }) => id));
  const dates = dueDates(cards, data, now);
  const reviews = data.reviews.filter(({ card }) => ids.has(card));
  return Array.from({ length: 2 * chartSpan + 1 }, (_, index) => {
    const shift = index - chartSpan;
    const { start, end } = dayAround(now, shift);
    return {
      shift,
      start,
      reviewed: shift > 0 ? 0 : reviews.filter(({ at }) => at >= start && at < end).length,
      due: shift < 0 ? 0 : dates.filter((due) => due < end && (shift === 0 || due >= start)).length,
    };
  });
}
