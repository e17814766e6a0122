import { expect, test } from 'vitest';
import { dateInWords } from '../../../src/domain/dates.ts';

test.each([
  ['2023-01-05', 'January 5, 2023'],
  ['2023-04', 'April 2023'],
  ['2025', '2025'],
])('%s is written as %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});
