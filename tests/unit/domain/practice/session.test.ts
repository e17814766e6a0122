import { describe, expect, test } from 'vitest';
import {
  endSession,
  examAnswers,
  goTo,
  percentOf,
  scoreRound,
  setAnswer,
  setTimeLeft,
  settingsOf,
  startSession,
  toggleFlag,
} from '../../../../src/domain/practice/session.ts';
import { defaultSettings } from '../../../../src/domain/practice/settings.ts';
import { emptyData, readerData } from '../../../../src/domain/progress/schema.ts';
import { bank } from './samples.ts';

const settings = { ...defaultSettings, mode: 'exam' as const, timed: true, seed: 'abc12' };
const questions = bank.slice(16, 20);
const started = startSession(settings, questions, 1000);

describe('a round', () => {
  test('starts at its first question and is valid reader data', () => {
    expect(started).toMatchObject({ mode: 'exam', place: 0, timeLeft: 28 * 60, questions: ['q16', 'q17', 'q18', 'q19'] });
    expect(settingsOf(started)).toEqual(settings);
    const later = endSession(toggleFlag(setAnswer(started, 'q17', ['0'], 2000), 'q18', 3000), 4000);
    expect(readerData.safeParse({ ...emptyData(), session: later }).success).toBe(true);
  });

  test('stays within its questions', () => {
    expect([-1, 2, 9].map((index) => goTo(started, index, 2000).place)).toEqual([0, 2, 3]);
  });

  test('sets and removes answers and flags', () => {
    const answered = setAnswer(setAnswer(started, 'q16', ['1'], 2), 'q16', ['0'], 3);
    expect(answered).toMatchObject({ answers: { q16: ['0'] }, changedAt: 3 });
    expect(setAnswer(answered, 'q16', [], 4).answers).toEqual({});
    expect(toggleFlag(toggleFlag(started, 'q16', 2), 'q16', 3).flags).toEqual([]);
  });

  test('has no time left after the clock is turned off', () => {
    expect(setTimeLeft(started, -3, 2).timeLeft).toBe(0);
    expect(setTimeLeft(started, undefined, 2)).not.toHaveProperty('timeLeft');
  });
});

describe('a result', () => {
  const ended = setAnswer(setAnswer(started, 'q16', ['0'], 2), 'q18', ['1'], 3);
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

  test('of an exam contains the answered questions only', () => {
    expect(examAnswers(ended, questions, 9).map(({ question, right, in: where }) => [question, right, where])).toEqual([
      ['q16', true, 'exam'],
      ['q18', false, 'exam'],
    ]);
  });
});
