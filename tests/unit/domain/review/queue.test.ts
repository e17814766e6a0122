import { Rating } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import type { CardHead } from '../../../../src/domain/review/cards.ts';
import { buildQueue, dayAround, newCardsLeft } from '../../../../src/domain/review/queue.ts';
import { rateCard } from '../../../../src/domain/review/schedule.ts';
import { cardStatistics, chartDays, chartSpan } from '../../../../src/domain/review/statistics.ts';
import { setNewPerDay } from '../../../../src/domain/progress/changes.ts';
import { emptyData, type ReaderData } from '../../../../src/domain/progress/schema.ts';
import { reviewAt, stateAt } from '../progress/samples.ts';

/** Noon in the local time zone. */
const noon = new Date(2026, 10, 25, 12).getTime();
const minute = 60_000;
const day = 1440 * minute;

const cards: readonly CardHead[] = Array.from({ length: 12 }, (_, index) => ({
  id: `term:t${index}`,
  kind: 'term',
  objective: index % 2 === 0 ? 'even' : 'odd',
}));

const learned = (due: number, last: number) => ({ ...stateAt(last), state: 2, due, scheduledDays: 3 });
const withCards = (states: ReaderData['cards']): ReaderData => ({ ...emptyData(), cards: states });

describe('the queue of today', () => {
  test('has the first new cards for a new reader, up to the daily limit', () => {
    expect(buildQueue(cards, emptyData(), noon)).toMatchObject({ learning: [], review: [], fresh: cards.slice(0, 10).map(({ id }) => id) });
    expect(buildQueue(cards, setNewPerDay(2, noon)(emptyData()), noon).fresh).toEqual(['term:t0', 'term:t1']);
  });

  test('counts each new card of today once against the limit', () => {
    const begun = rateCard('term:t1', Rating.Good, noon + minute)(rateCard('term:t0', Rating.Again, noon)(emptyData()));
    const data = rateCard('term:t0', Rating.Good, noon + 2 * minute)(begun);
    expect(newCardsLeft(data, noon + 3 * minute)).toBe(8);
    expect(newCardsLeft(data, noon + day)).toBe(10);
  });

  test('has learned cards due by midnight, the longest overdue first', () => {
    const { end } = dayAround(noon);
    const data = withCards({
      'term:t0': learned(end - 1, noon - day),
      'term:t1': learned(noon - 2 * day, noon - 5 * day),
      'term:t2': learned(end, noon - day),
    });
    expect(buildQueue(cards, data, noon).review).toEqual(['term:t1', 'term:t0']);
  });

  test('has only selected cards', () => {
    const odd = cards.filter(({ objective }) => objective === 'odd');
    expect(buildQueue(odd, setNewPerDay(2, noon)(emptyData()), noon).fresh).toEqual(['term:t1', 'term:t3']);
  });
});

describe('the next card', () => {
  const next = (data: ReaderData, now = noon) => buildQueue(cards, data, now).next;

  test('is one whose learning step is over, then a due one, then a new one', () => {
    const due = { 'term:t5': learned(noon - day, noon - 4 * day) };
    const stepOver = { 'term:t6': { ...stateAt(noon - 11 * minute), due: noon - minute } };
    const stepRunning = { 'term:t6': { ...stateAt(noon), due: noon + 10 * minute } };
    expect(next(withCards({ ...due, ...stepOver }))).toBe('term:t6');
    expect(next(withCards({ ...due, ...stepRunning }))).toBe('term:t5');
    expect(next(withCards(stepRunning))).toBe('term:t0');
  });

  test('is shown a few minutes early when nothing else is left', () => {
    const none = setNewPerDay(0, noon)(emptyData());
    expect(next({ ...none, cards: { 'term:t6': { ...stateAt(noon), due: noon + 10 * minute } } })).toBe('term:t6');
    expect(next({ ...none, cards: { 'term:t6': { ...stateAt(noon), due: noon + 40 * minute } } })).toBeUndefined();
    expect(next(none)).toBeUndefined();
  });

  test('is due after a clock that was years ahead is set back', () => {
    const data = { ...setNewPerDay(0, noon)(emptyData()), cards: { 'term:t6': learned(noon + 4000 * day, noon + 3900 * day) } };
    expect(next(data)).toBe('term:t6');
    expect(buildQueue(cards, data, noon).nextDue).toBe(noon);
  });
});

describe('a reader who rates every card for two months', () => {
  test('gets each new card once and no card before it is due', () => {
    let data = emptyData();
    const introduced: string[] = [];
    for (let shift = 0; shift < 60; shift++) {
      for (let now = noon + shift * day, id; (id = buildQueue(cards, data, now).next); now += minute) {
        const state = data.cards[id];
        if (state) expect(state.due).toBeLessThan(Math.max(dayAround(now).end, now + 20 * minute));
        else introduced.push(id);
        data = rateCard(id, Rating.Good, now)(data);
      }
    }
    expect(introduced).toEqual(cards.map(({ id }) => id));
    expect(cardStatistics(cards, data, noon + 60 * day)).toMatchObject({ cards: 12, unseen: 0, learned: 12, learning: 0 });
  });
});

describe('the statistics', () => {
  const data: ReaderData = {
    ...withCards({
      'term:t0': learned(noon - day, noon - 4 * day),
      'term:t1': { ...stateAt(noon), due: noon + 10 * minute },
      'term:t2': learned(noon + 3 * day, noon),
      'term:gone': learned(noon, noon),
    }),
    reviews: [
      { ...reviewAt(noon - day, 'term:t0', 1), from: 1 },
      { ...reviewAt(noon - day, 'term:t0', 3), from: 2 },
      { ...reviewAt(noon, 'term:t2', 1), from: 2 },
      { ...reviewAt(noon, 'term:gone', 1), from: 2 },
    ],
  };

  test('count existing cards and the reviews behind the retention', () => {
    expect(cardStatistics(cards, data, noon)).toEqual({
      cards: 12,
      due: 2,
      unseen: 9,
      learning: 1,
      learned: 2,
      retention: { reviews: 2, recalled: 1 },
    });
  });

  test('chart reviews and due cards by calendar day', () => {
    const days = chartDays(cards, data, noon);
    const of = (shift: number) => days.find((each) => each.shift === shift);
    expect(days).toHaveLength(2 * chartSpan + 1);
    expect(of(-1)).toMatchObject({ reviewed: 2, due: 0 });
    expect(of(0)).toMatchObject({ reviewed: 1, due: 2 });
    expect(of(3)).toMatchObject({ reviewed: 0, due: 1 });
  });
});
