import { describe, expect, test } from 'vitest';
import { keysOf, numbersByKey } from '../../../../src/domain/search/record-keys.ts';

describe('the keys of records', () => {
  test('are as short as tells them apart, and lead back to the record', () => {
    const ids = ['en_1a2b3c4', 'en_1a9b3c4', 'en_f000000'];
    const keys = keysOf(ids);
    expect(keys.width).toBe(3);
    expect(ids.map(numbersByKey(keys))).toEqual([0, 1, 2]);
    expect(numbersByKey(keys)('en_000')).toBe(-1);
  });

  test('are refused where two records have the same id', () => {
    expect(() => keysOf(['en_1a', 'en_1a'])).toThrow(/same id/);
  });
});
