import { expect, test } from 'vitest';
import { dateInWords, monthsBefore } from '../../../src/domain/dates.ts';

test.each([
  ['2023-01-05', 'January 5, 2023'],
  ['2023-04', 'April 2023'],
  ['2025', '2025'],
])('%s is written as %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

test.each([
  ['2026-11-24', 18, '2025-05-24'],
  ['2026-01-31', 1, '2025-12-31'],
  ['2026-12-01', 12, '2025-12-01'],
])('%s minus %i months is %s', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});
