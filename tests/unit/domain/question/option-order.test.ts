import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperOrder, screenOrder } from '../../../../src/domain/question/option-order.ts';
import { newSeed, randomOf, shuffled } from '../../../../src/domain/question/random.ts';

const places = (count: number) => Array.from({ length: count }, (_, place) => place);
const type = fc.constantFrom('single' as const, 'multiple' as const, 'sort' as const, 'order' as const);
const asking = fc.record({ id: fc.string({ minLength: 1 }), type, options: fc.integer({ min: 3, max: 5 }).map((length) => ({ length })) });
const isMixed = ({ type: of }: { type: string }) => of === 'sort' || of === 'order';

describe('on paper', () => {
  test('every option is there once, in the same order each time', () => {
    fc.assert(
      fc.property(asking, (question) => {
        const order = paperOrder(question);
        expect(order.toSorted()).toEqual(places(question.options.length));
        expect(paperOrder(question)).toEqual(order);
      }),
    );
  });

  test('choices stand as listed; what is to be sorted or ordered never does', () => {
    fc.assert(
      fc.property(asking, (question) => {
        const asListed = paperOrder(question).join() === places(question.options.length).join();
        expect(asListed).toBe(!isMixed(question));
      }),
    );
  });
});

describe('on screen', () => {
  test('the seed alone decides, and an order question is never asked in the right order', () => {
    fc.assert(
      fc.property(asking, fc.string(), (question, seed) => {
        const order = screenOrder(question, seed);
        expect(order.toSorted()).toEqual(places(question.options.length));
        expect(screenOrder(question, seed)).toEqual(order);
        if (isMixed(question)) expect(order).not.toEqual(places(question.options.length));
      }),
    );
  });

  test('True stands before False', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(screenOrder({ id: 'a', type: 'true-false', options: { length: 2 } }, seed)).toEqual([0, 1]);
      }),
    );
  });
});

describe('chance', () => {
  test('is the same for the same seed, and another for another', () => {
    const five = (seed: string) => {
      const random = randomOf(seed);
      return Array.from({ length: 5 }, () => random());
    };
    expect(five('abc')).toEqual(five('abc'));
    expect(five('abc')).not.toEqual(five('abd'));
    for (const number of five('abc')) expect(number >= 0 && number < 1).toBe(true);
  });

  test('gives each of six orders about a sixth of the time', () => {
    const random = randomOf('fair');
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('makes seeds that an address carries as they are', () => {
    for (let round = 0; round < 50; round += 1) expect(newSeed()).toMatch(/^[a-z2-9]{5}$/);
  });
});
