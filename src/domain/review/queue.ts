import type { CardState, ReaderData } from '../progress/schema.ts';
import { plural } from '../text.ts';
import type { CardHead } from './cards.ts';

/**
 * The calendar day in the reader's time zone that contains a moment, shifted by a number of days: its start and the start of the next day,
 * in ms. Days differ in length when clocks change.
 */
export function dayAround(now: number, shift = 0) {
  const date = new Date(now);
  const midnight = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + shift + days).getTime();
  return { start: midnight(0), end: midnight(1) };
}

const msPerDay = 86_400_000;

/**
 * Corrects a state whose last review is in the future because the clock was set back: the review counts as made now. If it is more than
 * a day ahead, the card becomes due, because its due date may be years away.
 */
export function fixClock(state: CardState, now: number): CardState {
  if (state.last <= now) return state;
  return { ...state, last: now, due: state.last - now > msPerDay ? now : state.due };
}

const isLearning = ({ state }: CardState) => state === 1 || state === 3;

/** The number of new cards left today. Reviews dated after today, from a clock that was set back, don't count. */
export function newCardsLeft(data: ReaderData, now: number): number {
  const { start, end } = dayAround(now);
  const introduced = data.reviews.filter(({ from, at }) => from === 0 && at >= start && at < end).length;
  return Math.max(0, data.settings.newPerDay - introduced);
}

/** The states of the cards seen so far, by card id, with the clock fixed. */
function seenStates(cards: readonly CardHead[], data: ReaderData, now: number) {
  return cards.flatMap(({ id }) => {
    const state = data.cards[id];
    return state ? [{ id, state: fixClock(state, now) }] : [];
  });
}

/** If nothing else is left, a card in a learning step is shown up to this many ms early, so that a session can end. */
const learnAhead = 20 * 60_000;

/** The cards to review today, by id. @param cards the selected cards, in learning order */
export function buildQueue(cards: readonly CardHead[], data: ReaderData, now: number) {
  const { end } = dayAround(now);
  const seen = seenStates(cards, data, now).sort((a, b) => a.state.due - b.state.due);
  const due = seen.filter(({ state }) => state.due < end);
  const learning = due.filter(({ state }) => isLearning(state)).map(({ id }) => id);
  const review = due.filter(({ state }) => !isLearning(state)).map(({ id }) => id);
  const unseen = cards.filter(({ id }) => !data.cards[id]).map(({ id }) => id);
  const fresh = unseen.slice(0, newCardsLeft(data, now));
  const stepOver = (early: number) => due.find(({ state }) => isLearning(state) && state.due <= now + early)?.id;
  return {
    /** In a learning step, so they come back within minutes. The first due comes first. */
    learning,
    /** Learned, and due today. */
    review,
    /** Never seen, up to today's limit, in learning order. */
    fresh,
    /** The card to show: one whose learning step is over, then a due one, then a new one, then one whose step is nearly over. */
    next: stepOver(0) ?? review[0] ?? fresh[0] ?? stepOver(learnAhead),
    /** When the next card is due, in ms; undefined if none has been seen. */
    nextDue: seen[0]?.state.due,
  };
}

/** The size of a queue in words. Example: `2 in progress, 5 due, 8 new` */
export function describeQueue({ learning, review, fresh }: ReturnType<typeof buildQueue>): string {
  const counts = { 'in progress': learning.length, due: review.length, new: fresh.length };
  return Object.entries(counts)
    .flatMap(([label, count]) => (count > 0 ? [`${count} ${label}`] : []))
    .join(', ');
}

/** The due dates of the cards seen so far, in ms. */
export const dueDates = (cards: readonly CardHead[], data: ReaderData, now: number): number[] =>
  seenStates(cards, data, now).map(({ state }) => state.due);

/** Formats the time until a card is due. Examples: `10 min`, `3 days`. */
export function formatInterval(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  if (hours < 24) return plural(hours, 'hour');
  const days = Math.max(1, Math.round(hours / 24));
  if (days < 60) return plural(days, 'day');
  const months = Math.round(days / 30.4);
  return months < 24 ? `${months} months` : `${Math.round(days / 365)} years`;
}
