import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../../src/domain/search/plan.ts';
import { rank } from '../../../../src/domain/search/rank.ts';

const concept = (weight: number): Concept => ({ ways: ['any'], weight });
const hits = (scores: Record<string, number>) => [new Map(Object.entries(scores))];

describe('the order of results', () => {
  test('a record with every concept stands before one that has a single one strongly', () => {
    expect(rank([concept(2), concept(2)], [hits({ both: 1, one: 50 }), hits({ both: 1 })])[0]).toBe('both');
  });

  test('when none has all, the record that misses the less telling concept stands first', () => {
    expect(rank([concept(5), concept(2)], [hits({ rare: 1 }), hits({ common: 1 })])[0]).toBe('rare');
  });

  test('a record with less than half of what was asked is left out', () => {
    expect(rank([concept(5), concept(1)], [hits({ rare: 1 }), hits({ common: 9 })])).toEqual(['rare']);
  });

  test('any way of saying a concept will do', () => {
    expect(rank([{ ways: ['server room', 'data center'], weight: 1 }], [[new Map(), new Map([['found', 3]])]])).toEqual(['found']);
  });

  test('nothing asked, nothing found', () => {
    expect(rank([], [])).toEqual([]);
  });
});
