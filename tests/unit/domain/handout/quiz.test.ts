import { describe, expect, test } from 'vitest';
import { selectQuiz } from '../../../../src/domain/handout/quiz.ts';

const question = (objective: string, number: number) => ({ id: `${objective}-${number}`, objective });
const bank = ['layers', 'models', 'controls'].flatMap((objective) =>
  Array.from({ length: 12 }, (_, number) => question(objective, number)),
);
const settings = { count: 9, seed: 'spring', version: 'a' } as const;
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

describe('a quiz', () => {
  test('has the same questions in the same order for the same seed', () => {
    expect(ids(selectQuiz(bank.toReversed(), settings))).toEqual(ids(selectQuiz(bank, settings)));
  });

  test('has different questions for a different seed', () => {
    expect(ids(selectQuiz(bank, { ...settings, seed: 'autumn' }))).not.toEqual(ids(selectQuiz(bank, settings)));
  });

  test('has the same number of questions for each objective', () => {
    const counts = Map.groupBy(selectQuiz(bank, settings), ({ objective }) => objective);
    expect([...counts.values()].map(({ length }) => length)).toEqual([3, 3, 3]);
  });

  test('has the selected objective and number of questions', () => {
    const chosen = selectQuiz(bank, { ...settings, objective: 'models', count: 5 });
    expect(new Set(chosen.map(({ objective }) => objective))).toEqual(new Set(['models']));
    expect(new Set(ids(chosen)).size).toBe(5);
  });

  test('has no question in common with the other version if there are enough', () => {
    const a = ids(selectQuiz(bank, settings));
    const b = ids(selectQuiz(bank, { ...settings, version: 'b' }));
    expect(b).toHaveLength(9);
    expect(b.filter((id) => a.includes(id))).toEqual([]);
  });

  test('overlaps with the other version before it gets shorter', () => {
    expect(selectQuiz(bank.slice(0, 12), { ...settings, version: 'b' })).toHaveLength(9);
    expect(selectQuiz(bank.slice(0, 4), { ...settings, version: 'b' })).toHaveLength(4);
    expect(selectQuiz([], settings)).toEqual([]);
  });

  test('changes by at most one question when a question is added to the bank', () => {
    const chosen = ids(selectQuiz(bank, settings));
    const grown = ids(selectQuiz([...bank, question('models', 99)], settings)).filter((id) => id !== 'models-99');
    expect(chosen.filter((id) => !grown.includes(id)).length).toBeLessThanOrEqual(1);
  });
});
