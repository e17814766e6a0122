import { describe, expect, test } from 'vitest';
import { readValue, emptyData, limits, readerData } from '../../../../src/domain/progress/schema.ts';
import { answerAt, fullData, markAt, morning, reviewAt, stateAt } from './samples.ts';

const reasonFor = (value: unknown) => {
  const result = readValue(value);
  return result.ok ? 'read' : `${result.why}: ${result.reason}`;
};

describe('stored data is read', () => {
  test('unchanged', () => {
    expect(readValue(JSON.parse(JSON.stringify(fullData())))).toEqual({ ok: true, data: fullData() });
  });

  test('from the version before My stack', () => {
    const before: unknown = JSON.parse(JSON.stringify({ ...fullData(), version: 1, stack: undefined }));
    expect(readValue(before)).toEqual({ ok: true, data: { ...fullData(), stack: {} } });
  });

  test('for a new reader', () => {
    expect(readValue(emptyData())).toEqual({ ok: true, data: emptyData() });
  });

  test('with a size below a fifth of the browser limit', () => {
    const data = {
      ...fullData(),
      answers: Array.from({ length: limits.answers }, (_, at) => answerAt(morning + at, `a-question-with-a-rather-long-name-${at}`)),
      reviews: Array.from({ length: limits.reviews }, (_, at) => reviewAt(morning + at, 'term:undifferentiated-heavy-lifting')),
      cards: Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`question:a-long-name-of-a-card-${at}`, stateAt(morning)])),
    };
    expect(readerData.safeParse(data).success).toBe(true);
    expect(JSON.stringify(data).length).toBeLessThan(1_050_000);
  });
});

describe('invalid data is rejected with the reason', () => {
  test.each([
    ['damaged: The data has the wrong format.', []],
    ['damaged: The data has the wrong format.', { answers: [] }],
    ['newer: The data has version 3, and this page supports version 2.', { ...emptyData(), version: 3 }],
    ['damaged: “answers” has the wrong type.', { ...emptyData(), answers: 'many' }],
    ['damaged: “answers › 1 › at” is too small.', { ...emptyData(), answers: [answerAt(1), answerAt(-1)] }],
    ['damaged: The data has unknown fields.', { ...emptyData(), scores: [] }],
    ['damaged: “cards › term:x › difficulty” is too large.', { ...emptyData(), cards: { 'term:x': { ...stateAt(1), difficulty: 11 } } }],
    [
      'damaged: “reading › path” has the wrong format.',
      { ...emptyData(), reading: { path: 'https://elsewhere.example/', title: 'x', at: 1 } },
    ],
    [
      'damaged: “stack › rds:platform › note” is too large.',
      { ...emptyData(), stack: { 'rds:platform': { ...markAt(1), note: 'x'.repeat(401) } } },
    ],
    [
      'damaged: “stack › rds:platform › state” has a value that isn’t allowed.',
      { ...emptyData(), stack: { 'rds:platform': { ...markAt(1), state: '<b>' } } },
    ],
    ['damaged: “settings” has the wrong type.', { ...emptyData(), settings: undefined }],
  ])('%s', (reason, value) => {
    expect(reasonFor(value)).toBe(reason);
  });

  test('a __proto__ key is ignored', () => {
    const text = JSON.stringify(emptyData()).replace('"cards":{}', '"cards":{"__proto__":{"due":1}}');
    expect(readValue(JSON.parse(text))).toEqual({ ok: true, data: emptyData() });
    expect(({} as { due?: number }).due).toBeUndefined();
  });
});
