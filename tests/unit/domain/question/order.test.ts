import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printOrder, screenOrder } from '../../../../src/domain/question/view.ts';
import { newSeed, randomFrom, shuffled } from '../../../../src/domain/random.ts';

const indexes = (count: number) => Array.from({ length: count }, (_, index) => index);
const type = fc.constantFrom('single' as const, 'multiple' as const, 'sort' as const, 'order' as const);
const anyQuestion = fc.record({
  id: fc.string({ minLength: 1 }),
  type,
  options: fc.integer({ min: 3, max: 5 }).map((length) => ({ length })),
});
const isMixed = ({ type: of }: { type: string }) => of === 'sort' || of === 'order';

describe('the order in print', () => {
  test('contains every option once and never changes', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const order = printOrder(question);
        expect(order.toSorted()).toEqual(indexes(question.options.length));
        expect(printOrder(question)).toEqual(order);
      }),
    );
  });

  test('is the file order for choices, and never for sorting and ordering questions', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const isFileOrder = printOrder(question).join() === indexes(question.options.length).join();
        expect(isFileOrder).toBe(!isMixed(question));
      }),
    );
  });
});

describe('the order on screen', () => {
  test('depends only on the seed, and is never the right order of an ordering question', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        const order = screenOrder(question, seed);
        expect(order.toSorted()).toEqual(indexes(question.options.length));
        expect(screenOrder(question, seed)).toEqual(order);
        if (isMixed(question)) expect(order).not.toEqual(indexes(question.options.length));
      }),
    );
  });

  test('puts True before False', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(screenOrder({ id: 'a', type: 'true-false', options: { length: 2 } }, seed)).toEqual([0, 1]);
      }),
    );
  });
});

describe('random numbers', () => {
  test('are the same only for the same seed', () => {
    const five = (seed: string) => {
      const random = randomFrom(seed);
      return Array.from({ length: 5 }, () => random());
    };
    expect(five('abc')).toEqual(five('abc'));
    expect(five('abc')).not.toEqual(five('abd'));
    for (const number of five('abc')) expect(number >= 0 && number < 1).toBe(true);
  });

  test('shuffle into every order equally often', () => {
    const random = randomFrom('fair');
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('make seeds that need no encoding in a URL', () => {
    for (let round = 0; round < 50; round += 1) expect(newSeed()).toMatch(/^[a-z2-9]{5}$/);
  });
});
