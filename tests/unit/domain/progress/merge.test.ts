import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addAnswers,
  addReview,
  setSession,
  setReadingPosition,
  setNewPerDay,
  setStackMark,
  tickChapter,
  undoReview,
} from '../../../../src/domain/progress/changes.ts';
import { mergeData } from '../../../../src/domain/progress/exchange.ts';
import { emptyData, limits, type ReaderData } from '../../../../src/domain/progress/schema.ts';
import { answerAt, fullData, markAt, morning, reviewAt, sessionAt, stateAt } from './samples.ts';

const minute = 60_000;
const changed = (...changes: readonly ((data: ReaderData) => ReaderData)[]) => changes.reduce((data, change) => change(data), emptyData());

describe('merging two copies', () => {
  test('keeps the answers and reviews of both, each once, oldest first', () => {
    const phone = changed(addAnswers(answerAt(morning), answerAt(morning + 2 * minute)));
    const desk = changed(addAnswers(answerAt(morning), answerAt(morning + minute), answerAt(morning + minute, 'other')));
    expect(mergeData(phone, desk).answers.map(({ at, question }) => [at - morning, question])).toEqual([
      [0, 'guest-os'],
      [minute, 'guest-os'],
      [minute, 'other'],
      [2 * minute, 'guest-os'],
    ]);
  });

  test('keeps the newer card state, chapter, position, session, and settings', () => {
    const old = changed(
      addReview(reviewAt(morning), stateAt(morning)),
      tickChapter('the-model', true, morning),
      setReadingPosition('/guide/the-model/', 'The model', morning + minute),
      setSession(sessionAt(morning, morning + minute)),
      setNewPerDay(5, morning),
    );
    const young = changed(
      addReview(reviewAt(morning + minute), stateAt(morning + minute, 2)),
      tickChapter('the-model', false, morning + minute),
      setReadingPosition('/guide/the-layers/', 'The layers', morning),
      setSession(sessionAt(morning, morning + 2 * minute)),
      setNewPerDay(30, morning + minute),
    );
    for (const both of [mergeData(old, young), mergeData(young, old)]) {
      expect(both.cards['term:hypervisor']?.reps).toBe(2);
      expect(both.reviews).toHaveLength(2);
      expect(both.chapters['the-model']?.done).toBe(false);
      expect(both.reading?.title).toBe('The model');
      expect(both.session?.changedAt).toBe(morning + 2 * minute);
      expect(both.settings.newPerDay).toBe(30);
    }
  });

  test('changes nothing if one copy is empty or both are equal', () => {
    expect(mergeData(fullData(), emptyData())).toEqual(fullData());
    expect(mergeData(emptyData(), fullData())).toEqual(fullData());
    expect(mergeData(fullData(), fullData())).toEqual(fullData());
  });

  test('gives the same result in any order, however often', () => {
    const answers = fc.array(fc.record({ at: fc.nat(50), question: fc.constantFrom('a', 'b', 'c') }), { maxLength: 30 });
    const copy = answers.map((list) => changed(addAnswers(...list.map(({ at, question }) => answerAt(at, question)))));
    const facts = ({ answers: list }: ReaderData) => list.map(({ at, question }) => `${at} ${question}`).sort();
    fc.assert(
      fc.property(copy, copy, (one, other) => {
        const both = mergeData(one, other);
        expect(facts(both)).toEqual(facts(mergeData(other, one)));
        expect(facts(mergeData(both, other))).toEqual(facts(both));
      }),
    );
  });
});

test('keeps the newer of two marks on the same responsibility', () => {
  const [older, newer] = [markAt(morning, 'A'), markAt(morning + minute, 'B')];
  const one = changed(setStackMark('rds:platform', older), setStackMark('ec2:platform', older));
  const other = changed(setStackMark('rds:platform', newer));
  for (const both of [mergeData(one, other), mergeData(other, one)])
    expect(both.stack).toEqual({ 'rds:platform': newer, 'ec2:platform': older });
});

describe('the logs', () => {
  test('drop the oldest entries above the limit', () => {
    const many = Array.from({ length: limits.answers }, (_, index) => answerAt(index));
    const data = changed(addAnswers(...many), addAnswers(answerAt(limits.answers)));
    expect([data.answers.length, data.answers[0]?.at, data.answers.at(-1)?.at]).toEqual([limits.answers, 1, limits.answers]);
    expect(mergeData(data, changed(addAnswers(...many))).answers).toHaveLength(limits.answers);
  });
});

describe('undoing a rating', () => {
  const first = reviewAt(morning);
  const second = reviewAt(morning + minute);

  test('restores the state before it', () => {
    const data = changed(addReview(first, stateAt(morning)), addReview(second, stateAt(morning + minute, 2)));
    const undone = undoReview(second, stateAt(morning))(data);
    expect(undone.cards['term:hypervisor']?.reps).toBe(1);
    expect(undone.reviews).toEqual([first]);
    expect(undoReview(first, undefined)(undone)).toEqual(emptyData());
  });

  test('does nothing if the card has been rated again', () => {
    const data = changed(addReview(first, stateAt(morning)), addReview(second, stateAt(morning + minute, 2)));
    expect(undoReview(first, undefined)(data)).toBe(data);
  });
});
