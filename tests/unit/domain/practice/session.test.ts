import { describe, expect, test } from 'vitest';
import { defaultChoice } from '../../../../src/domain/practice/choice.ts';
import { percentOf, resultOfRound } from '../../../../src/domain/practice/score.ts';
import {
  answerIn,
  answersOfExam,
  beginSession,
  choiceOf,
  endSession,
  goTo,
  setTimeLeft,
  toggleFlag,
} from '../../../../src/domain/practice/session.ts';
import { emptyData, readerData } from '../../../../src/domain/progress/schema.ts';
import { bank } from './samples.ts';

const choice = { ...defaultChoice, mode: 'exam' as const, timed: true, seed: 'abc12' };
const questions = bank.slice(16, 20);
const begun = beginSession(choice, questions, 1000);

describe('a round', () => {
  test('begins at its first question, and fits what the reader’s store keeps', () => {
    expect(begun).toMatchObject({ mode: 'exam', place: 0, timeLeft: 28 * 60, questions: ['q16', 'q17', 'q18', 'q19'] });
    expect(choiceOf(begun)).toEqual(choice);
    const later = endSession(toggleFlag(answerIn(begun, 'q17', ['0'], 2000), 'q18', 3000), 4000);
    expect(readerData.safeParse({ ...emptyData(), session: later }).success).toBe(true);
  });

  test('goes no further than its ends', () => {
    expect([-1, 2, 9].map((place) => goTo(begun, place, 2000).place)).toEqual([0, 2, 3]);
  });

  test('takes answers and takes them back, flags and takes the flag away', () => {
    const answered = answerIn(answerIn(begun, 'q16', ['1'], 2), 'q16', ['0'], 3);
    expect(answered).toMatchObject({ answers: { q16: ['0'] }, changedAt: 3 });
    expect(answerIn(answered, 'q16', [], 4).answers).toEqual({});
    expect(toggleFlag(toggleFlag(begun, 'q16', 2), 'q16', 3).flags).toEqual([]);
  });

  test('has its clock switched off for good', () => {
    expect(setTimeLeft(begun, -3, 2).timeLeft).toBe(0);
    expect(setTimeLeft(begun, undefined, 2)).not.toHaveProperty('timeLeft');
  });
});

describe('a result', () => {
  const ended = answerIn(answerIn(begun, 'q16', ['0'], 2), 'q18', ['1'], 3);
  const result = resultOfRound(ended, questions, ['moves', 'who', 'audits']);

  test('counts by objective, in the order given, and leaves out objectives that were not asked', () => {
    expect([...result.byObjective]).toEqual([
      ['moves', { right: 0, of: 2 }],
      ['who', { right: 1, of: 2 }],
    ]);
    expect([result.right, result.of, percentOf(result), percentOf({ right: 0, of: 0 })]).toEqual([1, 4, 25, 0]);
  });

  test('names what was missed: answered wrong, or not at all', () => {
    expect(result.missed.map(({ id }) => id)).toEqual(['q17', 'q18', 'q19']);
  });

  test('of an exam is written down for what was answered', () => {
    expect(answersOfExam(ended, questions, 9).map(({ question, right, in: where }) => [question, right, where])).toEqual([
      ['q16', true, 'exam'],
      ['q18', false, 'exam'],
    ]);
  });
});
