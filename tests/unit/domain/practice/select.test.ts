import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceQuery, defaultChoice, readChoice, type Choice } from '../../../../src/domain/practice/choice.ts';
import { missedIds, questionsOfRound, spread } from '../../../../src/domain/practice/select.ts';
import { asking, bank } from './samples.ts';

const none = new Set<string>();
const round = (choice: Partial<Choice>, missed: ReadonlySet<string> = none) =>
  questionsOfRound(
    [...bank, asking('drill:ec2:data', { services: ['ec2'] })],
    { ...defaultChoice, seed: 'abc', count: 0, ...choice },
    missed,
  );

describe('a round', () => {
  test('holds what its choices allow, and no drills unless they are asked for', () => {
    expect(round({})).toHaveLength(30);
    expect(
      round({ service: 'ec2', difficulty: 'easy' }).every(({ services, difficulty }) => services.includes('ec2') && difficulty === 'easy'),
    ).toBe(true);
    expect(round({ objective: 'audits' })).toHaveLength(3);
    expect(round({ chapter: 'two' })).toHaveLength(6);
    expect(round({ from: 'drills' }).map(({ id }) => id)).toEqual(['drill:ec2:data']);
    expect(round({ from: 'both' })).toHaveLength(31);
  });

  test('is as long as was asked for, and the same for the same seed wherever the questions stood', () => {
    const ids = (seed: string, from = bank) => questionsOfRound(from, { ...defaultChoice, seed, count: 10 }, none).map(({ id }) => id);
    expect(ids('abc')).toHaveLength(10);
    expect(ids('abc', bank.toReversed())).toEqual(ids('abc'));
    expect(ids('abd')).not.toEqual(ids('abc'));
  });

  test('may hold only what was missed the last time', () => {
    const answer = (question: string, right: boolean, at: number) => ({
      question,
      right,
      at,
      objective: 'who',
      chosen: ['0'],
      in: 'practice' as const,
    });
    const missed = missedIds([answer('q1', false, 1), answer('q2', false, 2), answer('q1', true, 3), answer('q3', true, 4)]);
    expect(round({ missed: true }, missed).map(({ id }) => id)).toEqual(['q2']);
  });
});

describe('an exam', () => {
  test('has 20 questions, spread over the objectives, each once', () => {
    const questions = round({ mode: 'exam', objective: 'audits', difficulty: 'hard' });
    const per = (objective: string) => questions.filter((each) => each.objective === objective).length;
    expect(new Set(questions.map(({ id }) => id)).size).toBe(20);
    expect([per('who'), per('moves'), per('audits')].toSorted()).toEqual([3, 8, 9]);
  });

  test('takes as equally from groups as their sizes let it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 40 }),
        (sizes, count) => {
          const taken = spread(sizes, count);
          const all = sizes.reduce((sum, size) => sum + size, 0);
          expect(taken.reduce((sum, each) => sum + each, 0)).toBe(Math.min(count, all));
          const open = taken.filter((each, group) => each < (sizes[group] ?? 0));
          if (open.length > 0) expect(Math.max(...taken) - Math.min(...open)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('an address', () => {
  const id = fc.constantFrom('', 'ec2', 'who-does-what');
  const choice: fc.Arbitrary<Choice> = fc.record({
    mode: fc.constant('practice' as const),
    from: fc.constantFrom('questions', 'drills', 'both'),
    objective: id,
    service: id,
    difficulty: fc.constantFrom('', 'easy', 'hard'),
    chapter: id,
    missed: fc.boolean(),
    count: fc.constantFrom(5, 10, 20, 40, 0),
    timed: fc.constant(false),
    seed: fc.constantFrom('', 'abc12'),
  });

  test('says a choice whole', () => {
    fc.assert(
      fc.property(choice, (each) => {
        expect(readChoice(choiceQuery(each))).toEqual(each);
      }),
    );
    const exam: Choice = { ...defaultChoice, mode: 'exam', timed: true, seed: 'abc12' };
    expect(readChoice(choiceQuery(exam))).toEqual(exam);
  });

  test('is short where nothing was chosen', () => {
    expect(String(choiceQuery({ ...defaultChoice, seed: 'abc12' }))).toBe('seed=abc12');
  });

  test('that says nonsense is taken for none', () => {
    expect(readChoice(new URLSearchParams('mode=x&from=y&n=7&objective=<b>&difficulty=z&seed=%2F..'))).toEqual(defaultChoice);
  });
});
