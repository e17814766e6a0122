import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/schema/question.ts';
import { taskOf } from '../../../../src/domain/question/asked.ts';
import { fits, isComplete, isOptionRight, isRight } from '../../../../src/domain/question/grade.ts';
import { feedbackOf, resultOf, verdictOf } from '../../../../src/domain/question/verdict.ts';
import { asked, everyType, multiple, order, single, sort, trueFalse } from './samples.ts';

const right: ReadonlyMap<Question, readonly string[]> = new Map<Question, readonly string[]>([
  [single, ['2']],
  [multiple, ['3', '0']],
  [trueFalse, ['0']],
  [sort, ['2:shared', '0:aws', '1:customer']],
  [order, ['0', '1', '2', '3']],
]);

describe('an answer', () => {
  test.each(everyType)('of type $type is right as its file says, and complete', (each) => {
    expect(isRight(asked(each), right.get(each) ?? [])).toBe(true);
    expect(isComplete(asked(each), right.get(each) ?? [])).toBe(true);
  });

  test.each(everyType)('of type $type is neither right nor complete when nothing was chosen', (each) => {
    expect(isRight(asked(each), [])).toBe(false);
    expect(isComplete(asked(each), [])).toBe(false);
  });

  test('is wrong where one too many or too few was chosen', () => {
    expect(isRight(asked(multiple), ['0'])).toBe(false);
    expect(isRight(asked(multiple), ['0', '1', '3'])).toBe(false);
  });

  test('is wrong where two places were exchanged, whichever', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['0', '1', '2', '3'], { minLength: 4 }), (chosen) => {
        expect(isRight(asked(order), chosen)).toBe(chosen.join('') === '0123');
      }),
    );
  });

  test('says of each option whether it was treated right', () => {
    expect([0, 1, 2, 3].map((option) => isOptionRight(asked(multiple), ['0', '1'], option))).toEqual([true, false, true, false]);
    expect([0, 1, 2].map((option) => isOptionRight(asked(sort), ['0:aws', '1:shared', '2:shared'], option))).toEqual([true, false, true]);
  });

  test('of an earlier edition of the question does not fit', () => {
    expect(fits(asked(single), ['3'])).toBe(true);
    expect(fits(asked(single), ['4'])).toBe(false);
    expect(fits(asked(sort), ['0:aws', '0:shared'])).toBe(false);
  });
});

describe('in words', () => {
  test('a verdict says what an option is', () => {
    const verdicts = (each: Question) => asked(each).options.map((option) => verdictOf(each, option));
    expect(verdicts(single)).toEqual(['Not this', 'Not this', 'Right', 'Not this']);
    expect(verdicts(sort)).toEqual(['AWS', 'You', 'Shared']);
    expect(verdicts(order)).toEqual(['Place 1', 'Place 2', 'Place 3', 'Place 4']);
  });

  test('feedback says what an option is, and what the reader took it for', () => {
    expect([0, 1, 2, 3].map((option) => feedbackOf(asked(multiple), ['0', '1'], option))).toEqual([
      'Right, as you said',
      'Not this, though you chose it',
      'Not this',
      'Right, and you missed it',
    ]);
    expect(feedbackOf(asked(sort), ['1:shared'], 1)).toBe('You, not Shared');
    expect(feedbackOf(asked(sort), [], 1)).toBe('You');
    expect(feedbackOf(asked(order), ['1', '0', '2', '3'], 0)).toBe('Place 1, not place 2');
  });

  test('a result names what is right', () => {
    expect(resultOf(asked(single), ['2'])).toBe('Right.');
    expect(resultOf(asked(single), ['0'])).toBe('Not right. Right is “gamma”.');
    expect(resultOf(asked(multiple), ['0'])).toBe('Not right. Right are “alpha” and “delta”.');
    expect(resultOf(asked(sort), ['0:aws', '1:aws', '2:aws'])).toBe('Not right: 1 of 3 are where they belong.');
  });

  test('a task is said once', () => {
    expect(taskOf({ type: 'multiple', stem: 'Which are yours?' })).toBe('More than one is right.');
    expect(taskOf({ type: 'multiple', stem: 'Which are yours? (Choose two.)' })).toBe('');
    expect(taskOf({ type: 'order', stem: 'Choose an order.' })).toContain('bottom first');
  });
});
