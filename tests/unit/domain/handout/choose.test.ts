import { describe, expect, test } from 'vitest';
import { chooseQuestions } from '../../../../src/domain/handout/choose.ts';

const question = (objective: string, number: number) => ({ id: `${objective}-${number}`, objective });
const bank = ['layers', 'models', 'controls'].flatMap((objective) =>
  Array.from({ length: 12 }, (_, number) => question(objective, number)),
);
const choice = { count: 9, seed: 'spring', version: 'a' } as const;
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

describe('a quiz', () => {
  test('has the same questions in the same order for the same seed, however the bank is listed', () => {
    expect(ids(chooseQuestions(bank.toReversed(), choice))).toEqual(ids(chooseQuestions(bank, choice)));
  });

  test('has other questions for another seed', () => {
    expect(ids(chooseQuestions(bank, { ...choice, seed: 'autumn' }))).not.toEqual(ids(chooseQuestions(bank, choice)));
  });

  test('asks as much of each objective', () => {
    const counts = Map.groupBy(chooseQuestions(bank, choice), ({ objective }) => objective);
    expect([...counts.values()].map(({ length }) => length)).toEqual([3, 3, 3]);
  });

  test('keeps to the objective that was chosen, and to the number', () => {
    const chosen = chooseQuestions(bank, { ...choice, objective: 'models', count: 5 });
    expect(new Set(chosen.map(({ objective }) => objective))).toEqual(new Set(['models']));
    expect(new Set(ids(chosen)).size).toBe(5);
  });

  test('has no question in common with the other version, as long as there are enough', () => {
    const a = ids(chooseQuestions(bank, choice));
    const b = ids(chooseQuestions(bank, { ...choice, version: 'b' }));
    expect(b).toHaveLength(9);
    expect(b.filter((id) => a.includes(id))).toEqual([]);
  });

  test('is as long as was asked where two versions overlap, and as long as can be where the bank is short', () => {
    expect(chooseQuestions(bank.slice(0, 12), { ...choice, version: 'b' })).toHaveLength(9);
    expect(chooseQuestions(bank.slice(0, 4), { ...choice, version: 'b' })).toHaveLength(4);
    expect(chooseQuestions([], choice)).toEqual([]);
  });

  test('keeps the questions it had when one is added that it does not choose', () => {
    const chosen = ids(chooseQuestions(bank, choice));
    const grown = ids(chooseQuestions([...bank, question('models', 99)], choice)).filter((id) => id !== 'models-99');
    expect(chosen.filter((id) => !grown.includes(id)).length).toBeLessThanOrEqual(1);
  });
});
