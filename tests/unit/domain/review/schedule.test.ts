import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { formatInterval } from '../../../../src/domain/review/queue.ts';
import { applyRating, grades, nextIntervals, rateCard } from '../../../../src/domain/review/schedule.ts';
import { emptyData, readerData, type CardState } from '../../../../src/domain/progress/schema.ts';
import { morning } from '../progress/samples.ts';

const day = 86_400_000;
const scheduler = fsrs({ enable_fuzz: true });

/** A learner's ratings in order. The fifth and the eleventh review fail. */
const { Again, Hard, Good, Easy } = Rating;
const ratings = [Good, Good, Good, Hard, Again, Good, Good, Easy, Good, Good, Again, Hard, Good, Good] as const;

/** The history of a card in ts-fsrs, reviewed when due or some days late. */
function inFsrs(late: number): Card[] {
  let card = createEmptyCard(new Date(morning));
  return ratings.map((grade) => {
    const now = new Date(card.due.getTime() + (card.reps > 1 ? late * day : 0));
    card = scheduler.next(card, now, grade).card;
    return card;
  });
}

/** The same history if each state is stored as JSON and read again. */
function throughStore(late: number): (CardState | undefined)[] {
  let data = emptyData();
  let now = morning;
  return ratings.map((grade) => {
    data = readerData.parse(JSON.parse(JSON.stringify(rateCard('term:hypervisor', grade, now)(data))));
    const state = data.cards['term:hypervisor'];
    if (state) now = state.due + (state.reps > 1 ? late * day : 0);
    return state;
  });
}

describe('a card has the same history as in ts-fsrs', () => {
  test.each([0, 1, 12])('when each review is %i days late', (late) => {
    const stored = throughStore(late);
    const own = inFsrs(late);
    expect(stored.map((state) => state?.due)).toEqual(own.map(({ due }) => due.getTime()));
    expect(stored.map((state) => state?.stability)).toEqual(own.map(({ stability }) => stability));
    expect(stored.map((state) => [state?.state, state?.reps, state?.lapses])).toEqual(
      own.map(({ state, reps, lapses }) => [state, reps, lapses]),
    );
    expect((own.at(-1)?.due.getTime() ?? 0) - morning).toBeGreaterThan(30 * day);
  });

  test('and each rating gives the interval shown on its button', () => {
    const state = throughStore(0).at(-1);
    const now = (state?.due ?? 0) + day;
    const intervals = nextIntervals(state, now);
    for (const grade of grades) expect(applyRating(state, grade, now).due - now).toBe(intervals[grade]);
    expect(intervals[1]).toBeLessThan(intervals[2]);
    expect(intervals[3]).toBeLessThan(intervals[4]);
  });
});

describe('when the clock was set back', () => {
  const learned = { ...applyRating(undefined, Easy, morning), last: morning };

  test('by an hour, a review counts as made now', () => {
    const again = applyRating(learned, Good, morning - 3_600_000);
    expect(again.last).toBe(morning - 3_600_000);
    expect(again.due).toBeGreaterThan(morning);
    expect(readerData.shape.cards.safeParse({ 'term:x': again }).success).toBe(true);
  });

  test('by years, the state stays valid', () => {
    const again = applyRating({ ...learned, last: morning + 4000 * day, due: morning + 4010 * day }, Good, morning);
    expect(again.due - morning).toBeLessThan(400 * day);
    expect(readerData.shape.cards.safeParse({ 'term:x': again }).success).toBe(true);
  });
});

test('every valid state can be rated and stays valid', () => {
  const count = fc.nat(1_000_000);
  const time = fc.nat(Date.UTC(2200, 0));
  const state: fc.Arbitrary<CardState> = fc.record({
    due: time,
    stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    scheduledDays: count,
    learningStep: count,
    reps: fc.nat(999_999),
    lapses: fc.nat(999_999),
    state: fc.nat(3),
    last: time,
  });
  fc.assert(
    fc.property(state, fc.constantFrom(...grades), (before, grade) => {
      expect(Object.values(nextIntervals(before, morning)).every(Number.isFinite)).toBe(true);
      expect(readerData.shape.cards.safeParse({ 'term:x': applyRating(before, grade, morning) }).error?.issues).toBeUndefined();
    }),
  );
});

test.each([
  [20_000, '1 min'],
  [600_000, '10 min'],
  [3_600_000, '1 hour'],
  [5 * 3_600_000, '5 hours'],
  [23.8 * 3_600_000, '1 day'],
  [8 * day, '8 days'],
  [90 * day, '3 months'],
  [800 * day, '2 years'],
])('formats %i ms as %s', (ms, text) => {
  expect(formatInterval(ms)).toBe(text);
});
