import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultSettings,
  percentOf,
  readSettings,
  type RoundSettings,
  scoreRound,
  selectRound,
  settingsOf,
  settingsQuery,
  startSession,
} from '../../../../src/domain/practice/round.ts';
import { missedQuestions } from '../../../../src/domain/progress/next-steps.ts';
import { emptyData, readerData } from '../../../../src/domain/progress/schema.ts';
import type { QuestionView } from '../../../../src/domain/question/view.ts';
import { bank, sampleQuestion } from './samples.ts';

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

const none = new Set<string>();
const round = (settings: Partial<RoundSettings>, missed: ReadonlySet<string> = none) =>
  selectRound(
    [...bank, sampleQuestion('drill:ec2:data', { services: ['ec2'], level: 'beyond' })],
    { ...defaultSettings, seed: 'abc', count: 0, ...settings },
    missed,
  );

describe('a round', () => {
  test('has the questions that match its settings, and has drills only on request', () => {
    expect(round({})).toHaveLength(30);
    expect(
      round({ service: 'ec2', difficulty: 'easy' }).every(({ services, difficulty }) => services.includes('ec2') && difficulty === 'easy'),
    ).toBe(true);
    expect(round({ objective: 'audits' })).toHaveLength(3);
    expect(round({ chapter: 'two' })).toHaveLength(6);
    expect(round({ from: 'drills' }).map(({ id }) => id)).toEqual(['drill:ec2:data']);
    expect(round({ from: 'both' })).toHaveLength(31);
  });

  test('can be limited to exam-level questions and to a skill', () => {
    const questions = [sampleQuestion('a'), sampleQuestion('b', { level: 'beyond' }), sampleQuestion('c', { skill: '2.4.4' })];
    const ids = (settings: Partial<RoundSettings>) =>
      selectRound(questions, { ...defaultSettings, seed: 'abc', ...settings }, none)
        .map(({ id }) => id)
        .toSorted();
    expect(ids({ level: 'exam' })).toEqual(['a', 'c']);
    expect(ids({ skill: '2.1.1' })).toEqual(['a', 'b']);
    expect(ids({ level: 'exam', skill: '2.1.1' })).toEqual(['a']);
  });

  test('has the requested length and is the same for the same seed', () => {
    const ids = (seed: string, from = bank) => selectRound(from, { ...defaultSettings, seed, count: 10 }, none).map(({ id }) => id);
    expect(ids('abc')).toHaveLength(10);
    expect(ids('abc', bank.toReversed())).toEqual(ids('abc'));
    expect(ids('abd')).not.toEqual(ids('abc'));
  });

  test('can be limited to questions whose latest answer was wrong', () => {
    const answer = (question: string, right: boolean, at: number) => ({
      question,
      right,
      at,
      objective: 'who',
      chosen: ['0'],
      in: 'practice' as const,
    });
    const missed = missedQuestions({
      answers: [answer('q1', false, 1), answer('q2', false, 2), answer('q1', true, 3), answer('q3', true, 4)],
    });
    expect(round({ missed: true }, missed).map(({ id }) => id)).toEqual(['q2']);
  });
});

describe('an exam', () => {
  test('has 20 different questions, evenly from all objectives', () => {
    const questions = round({ mode: 'exam', objective: 'audits', difficulty: 'hard' });
    const per = (objective: string) => questions.filter((each) => each.objective === objective).length;
    expect(new Set(questions.map(({ id }) => id)).size).toBe(20);
    expect([per('who'), per('moves'), per('audits')].toSorted()).toEqual([3, 8, 9]);
  });

  test('has only exam-level questions', () => {
    const mixed = bank.map((question, n): QuestionView => (n < 5 ? { ...question, level: 'beyond' } : question));
    const questions = selectRound(mixed, { ...defaultSettings, mode: 'exam', seed: 'abc' }, none);
    expect(questions).toHaveLength(20);
    expect(questions.every(({ level }) => level === 'exam')).toBe(true);
  });
});

describe('a query string', () => {
  const id = fc.constantFrom('', 'ec2', 'who-does-what');
  const anySettings: fc.Arbitrary<RoundSettings> = fc.record({
    mode: fc.constant('practice' as const),
    from: fc.constantFrom('questions', 'drills', 'both'),
    objective: id,
    service: id,
    difficulty: fc.constantFrom('', 'easy', 'hard'),
    chapter: id,
    skill: fc.constantFrom('', '2.1.3', '2.4.4'),
    level: fc.constantFrom('', 'exam'),
    missed: fc.boolean(),
    count: fc.constantFrom(5, 10, 20, 40, 0),
    timed: fc.constant(false),
    seed: fc.constantFrom('', 'abc12'),
  });

  test('restores all settings', () => {
    fc.assert(
      fc.property(anySettings, (each) => {
        expect(readSettings(settingsQuery(each))).toEqual(each);
      }),
    );
    const exam: RoundSettings = { ...defaultSettings, mode: 'exam', timed: true, seed: 'abc12' };
    expect(readSettings(settingsQuery(exam))).toEqual(exam);
  });

  test('leaves out default values', () => {
    expect(String(settingsQuery({ ...defaultSettings, seed: 'abc12' }))).toBe('seed=abc12');
  });

  test('with invalid values gives the default settings', () => {
    expect(readSettings(new URLSearchParams('mode=x&from=y&n=7&objective=<b>&difficulty=z&skill=2.1.6&level=beyond&seed=%2F..'))).toEqual(
      defaultSettings,
    );
  });
});
