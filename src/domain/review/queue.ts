import type { CardState, ReaderData } from '../progress/schema.ts';
import type { Card } from './card.ts';
import { settled } from './settled.ts';

/** As much of a card as selection hangs on. */
export type CardHead = Pick<Card, 'id' | 'kind' | 'objective'>;

/** A day of the reader's calendar, in ms: from its first moment to the first of the next. */
export interface Day {
  readonly start: number;
  readonly end: number;
}

/** The reader's day around a moment, shifted by some days. Days are not all equally long. */
export function dayAround(now: number, shift = 0): Day {
  const date = new Date(now);
  const midnight = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + shift + days).getTime();
  return { start: midnight(0), end: midnight(1) };
}

const isLearning = ({ state }: CardState) => state === 1 || state === 3;

/** What waits for the reader today. */
export interface Queue {
  /** Being learned: they come again within minutes. The first due stands first. */
  readonly learning: readonly string[];
  /** Learned, and due today. */
  readonly review: readonly string[];
  /** Never seen, as many as today still brings; in the order of learning. */
  readonly fresh: readonly string[];
}

/** New cards that today still brings. Reviews dated ahead, as when the clock was set back, are not of today. */
export function newLeft(data: ReaderData, now: number): number {
  const { start, end } = dayAround(now);
  const begun = data.reviews.filter(({ from, at }) => from === 0 && at >= start && at < end).length;
  return Math.max(0, data.settings.newPerDay - begun);
}

/** The cards of today, by id. @param cards those the reader wants, in the order of learning */
export function queueOf(cards: readonly CardHead[], data: ReaderData, now: number): Queue {
  const { end } = dayAround(now);
  const seen = cards.flatMap(({ id }) => {
    const state = data.cards[id];
    return state ? [{ id, state: settled(state, now) }] : [];
  });
  const due = seen.filter(({ state }) => state.due < end).sort((a, b) => a.state.due - b.state.due);
  return {
    learning: due.filter(({ state }) => isLearning(state)).map(({ id }) => id),
    review: due.filter(({ state }) => !isLearning(state)).map(({ id }) => id),
    fresh: cards
      .filter(({ id }) => !data.cards[id])
      .slice(0, newLeft(data, now))
      .map(({ id }) => id),
  };
}

/** A card being learned comes this many ms early when nothing else is left, so that a session can end. */
const ahead = 20 * 60_000;

/** The next card to show: one whose learning step is over, then what is due, then what is new, then a learning step cut short. */
export function nextCard(queue: Queue, data: ReaderData, now: number): string | undefined {
  const [step] = queue.learning;
  const state = step === undefined ? undefined : data.cards[step];
  const isOver = (early: number) => state !== undefined && settled(state, now).due <= now + early;
  if (isOver(0)) return step;
  return queue.review[0] ?? queue.fresh[0] ?? (isOver(ahead) ? step : undefined);
}

/** When the next of these cards is due, in ms; undefined where none was ever seen. */
export function nextDue(cards: readonly CardHead[], data: ReaderData, now: number): number | undefined {
  const dues = cards.flatMap(({ id }) => {
    const state = data.cards[id];
    return state ? [settled(state, now).due] : [];
  });
  return dues.length > 0 ? Math.min(...dues) : undefined;
}
