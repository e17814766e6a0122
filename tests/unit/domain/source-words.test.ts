import { expect, test } from 'vitest';
import { dateInWords } from '../../../src/domain/dates.ts';
import { ageInWords, basisInWords, commonAge, commonAgeNote } from '../../../src/domain/source-words.ts';

const [july, march, undated] = [{ asOf: '2026-07-30' }, { asOf: '2026-03-31' }, {}];

test('the most common age of sources is their common age', () => {
  expect(commonAge([march, july, july])).toBe(ageInWords(july));
  expect(commonAgeNote(ageInWords(july))).toBe('As of July 30, 2026, unless a source says otherwise.');
  expect(commonAgeNote(ageInWords({ asOf: '2026-01' }))).toBe('As of January 2026, unless a source says otherwise.');
  expect(commonAgeNote(ageInWords(undated))).toBe('Copy without a date, unless a source says otherwise.');
});

test('sources that all differ have no common age', () => {
  expect(commonAge([march, july, undated])).toBeUndefined();
  expect(commonAge([])).toBeUndefined();
});

test('a page says from when its sources are', () => {
  expect(basisInWords([july, march, undated])).toBe('sources from March 31 to July 30, 2026');
  expect(basisInWords([july, july])).toBe('sources as of July 30, 2026');
  expect(basisInWords([undated])).toBeUndefined();
});

test.each([
  ['2023-01-05', 'January 5, 2023'],
  ['2023-04', 'April 2023'],
  ['2025', '2025'],
])('%s is written as %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});
