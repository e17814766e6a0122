import { describe, expect, test } from 'vitest';
import { defaultSettings, percentOf, scoreRound, settingsOf, startSession } from '../../../../src/domain/practice/round.ts';
import { emptyData, readerData } from '../../../../src/domain/progress/schema.ts';
import { bank } from './samples.ts';

const settings = { ...defaultSettings, mode: 'exam' as const, timed: true, seed: 'abc12' };
const questions = bank.slice(16, 20);
const started = startSession(settings, questions, 1000);

describe('a round', () => {
  test('starts at its first question and is valid reader data', () => {
    expect(started).toMatchObject({ mode: 'exam', place: 0, timeLeft: 28 * 60, questions: ['q16', 'q17', 'q18', 'q19'] });
    expect(settingsOf(started)).toEqual(settings);
    expect(readerData.safeParse({ ...emptyData(), session: started }).success).toBe(true);
  });
});

describe('a result', () => {
  const ended = { ...started, answers: { q16: ['0'], q18: ['1'] } };
  const result = scoreRound(ended, questions, ['moves', 'who', 'audits']);

  test('has a score for each objective that was asked, in the given order', () => {
    expect([...result.byObjective]).toEqual([
      ['moves', { right: 0, of: 2 }],
      ['who', { right: 1, of: 2 }],
    ]);
    expect([result.right, result.of, percentOf(result), percentOf({ right: 0, of: 0 })]).toEqual([1, 4, 25, 0]);
  });

  test('lists questions answered wrong or not at all as missed', () => {
    expect(result.missed.map(({ id }) => id)).toEqual(['q17', 'q18', 'q19']);
  });
});
