import type { ReaderData, Review } from '../progress/schema.ts';
import type { CardHead } from './cards.ts';
import { buildQueue, dayAround, dueDates } from './queue.ts';

export type Retention = ReturnType<typeof countRetention>;
export type CardStatistics = ReturnType<typeof cardStatistics>;

/** How well the reader recalled learned cards. Learning steps don't count: they are only minutes apart and say nothing about memory. */
function countRetention(reviews: readonly Review[]) {
  const ofLearned = reviews.filter(({ from }) => from === 2);
  return { reviews: ofLearned.length, recalled: ofLearned.filter(({ rating }) => rating > 1).length };
}

export function cardStatistics(cards: readonly CardHead[], data: ReaderData, now: number) {
  const { learning, review } = buildQueue(cards, data, now);
  const states = cards.flatMap(({ id }) => data.cards[id] ?? []);
  const ids = new Set(cards.map(({ id }) => id));
  const learned = states.filter(({ state }) => state === 2).length;
  return {
    cards: cards.length,
    /** The cards due today, without new cards. */
    due: learning.length + review.length,
    unseen: cards.length - states.length,
    learning: states.length - learned,
    /** Past the learning steps, so they come back after days. */
    learned,
    retention: countRetention(data.reviews.filter(({ card }) => ids.has(card))),
  };
}

export type ChartDay = ReturnType<typeof chartDays>[number];

/** Days on each side of today. */
export const chartSpan = 14;

/** The reviews of the last two weeks, and the cards that become due in the next two weeks if none is reviewed. */
export function chartDays(cards: readonly CardHead[], data: ReaderData, now: number) {
  const ids = new Set(cards.map(({ id }) => id));
  const dates = dueDates(cards, data, now);
  const reviews = data.reviews.filter(({ card }) => ids.has(card));
  return Array.from({ length: 2 * chartSpan + 1 }, (_, index) => {
    const shift = index - chartSpan;
    const { start, end } = dayAround(now, shift);
    return {
      /** Days from today; negative in the past. */
      shift,
      /** In ms. */
      start,
      /** Reviews on past days and today. */
      reviewed: shift > 0 ? 0 : reviews.filter(({ at }) => at >= start && at < end).length,
      /** The cards due today, including overdue ones, and on later days. New cards don't count. */
      due: shift < 0 ? 0 : dates.filter((due) => due < end && (shift === 0 || due >= start)).length,
    };
  });
}
