import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/schema/question.ts';
import { isComplete, isOptionRight, isRight, isStillValid, optionFeedback, resultText } from '../../../../src/domain/question/answer.ts';
import { instructionFor, stemParts, verdictFor } from '../../../../src/domain/question/view.ts';
import { everyType, multiple, order, single, sort, trueFalse, viewOf } from './samples.ts';

const right: ReadonlyMap<Question, readonly string[]> = new Map<Question, readonly string[]>([
  [single, ['2']],
  [multiple, ['3', '0']],
  [trueFalse, ['0']],
  [sort, ['2:shared', '0:aws', '1:customer']],
  [order, ['0', '1', '2', '3']],
]);

describe('an answer', () => {
  test.each(everyType)('to a $type question is right when it matches the key', (each) => {
    expect(isRight(viewOf(each), right.get(each) ?? [])).toBe(true);
    expect(isComplete(viewOf(each), right.get(each) ?? [])).toBe(true);
  });

  test.each(everyType)('to a $type question is neither right nor complete when nothing is chosen', (each) => {
    expect(isRight(viewOf(each), [])).toBe(false);
    expect(isComplete(viewOf(each), [])).toBe(false);
  });

  test('is wrong when it has one choice too many or too few', () => {
    expect(isRight(viewOf(multiple), ['0'])).toBe(false);
    expect(isRight(viewOf(multiple), ['0', '1', '3'])).toBe(false);
  });

  test('to an ordering question is wrong when any two options are swapped', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['0', '1', '2', '3'], { minLength: 4 }), (chosen) => {
        expect(isRight(viewOf(order), chosen)).toBe(chosen.join('') === '0123');
      }),
    );
  });

  test('is checked for each option', () => {
    expect([0, 1, 2, 3].map((option) => isOptionRight(viewOf(multiple), ['0', '1'], option))).toEqual([true, false, true, false]);
    expect([0, 1, 2].map((option) => isOptionRight(viewOf(sort), ['0:aws', '1:shared', '2:shared'], option))).toEqual([true, false, true]);
  });

  test('is invalid when the question no longer has the option', () => {
    expect(isStillValid(viewOf(single), ['3'])).toBe(true);
    expect(isStillValid(viewOf(single), ['4'])).toBe(false);
    expect(isStillValid(viewOf(sort), ['0:aws', '0:shared'])).toBe(false);
  });
});

describe('texts', () => {
  test('give the verdict on an option', () => {
    const verdicts = (each: Question) => viewOf(each).options.map((option) => verdictFor(each, option));
    expect(verdicts(single)).toEqual(['Incorrect', 'Incorrect', 'Correct', 'Incorrect']);
    expect(verdicts(sort)).toEqual(['AWS', 'You', 'Both']);
    expect(verdicts(order)).toEqual(['Position 1', 'Position 2', 'Position 3', 'Position 4']);
  });

  test('compare the verdict with the choice of the reader', () => {
    expect([0, 1, 2, 3].map((option) => optionFeedback(viewOf(multiple), ['0', '1'], option))).toEqual([
      'Correct. You chose this',
      'Incorrect. You chose this',
      'Incorrect',
      'Correct. You didn’t choose this',
    ]);
    expect(optionFeedback(viewOf(sort), ['1:shared'], 1)).toBe('Incorrect. You chose Both. Correct: You');
    expect(optionFeedback(viewOf(sort), [], 1)).toBe('You');
    expect(optionFeedback(viewOf(order), ['1', '0', '2', '3'], 0)).toBe('Incorrect. You chose position 2. Correct: position 1');
  });

  test('name the right options in the result', () => {
    expect(resultText(viewOf(single), ['2'])).toBe('Correct.');
    expect(resultText(viewOf(single), ['0'])).toBe('Incorrect. The correct answer is “gamma.”');
    expect(resultText(viewOf(multiple), ['0'])).toBe('Incorrect. The correct answers are “alpha” and “delta.”');
    expect(resultText(viewOf(sort), ['0:aws', '1:aws', '2:aws'])).toBe('1 of 3 are correct.');
  });

  test('leave out the instruction when the stem contains it', () => {
    expect(instructionFor({ type: 'multiple', stem: 'Which are yours?' })).toBe('Choose all correct answers.');
    expect(instructionFor({ type: 'multiple', stem: 'Which are yours? (Choose two.)' })).toBe('');
    expect(instructionFor({ type: 'order', stem: 'Choose an order.' })).toContain('starting at the bottom');
  });

  test.each([
    ['Who does it?', '', 'Who does it?'],
    ['The disk fails. Who replaces it? (Choose two.)', 'The disk fails. ', 'Who replaces it? (Choose two.)'],
    ['A manager says: “AWS does it all.” Which task is left?', 'A manager says: “AWS does it all.” ', 'Which task is left?'],
    ['True or false: Since version 1.28, AWS does it.', '', 'True or false: Since version 1.28, AWS does it.'],
    ['no sentence at all', '', 'no sentence at all'],
  ])('split %j before the sentence that asks', (stem, situation, ask) => {
    expect(stemParts(stem)).toEqual([situation, ask]);
  });
});
