import { beforeEach, describe, expect, test } from 'vitest';
import { enhanceQuestion } from '../../../../src/client/question/checkpoint.ts';
import { element } from '../../../../src/client/site/element.ts';
import { printedOptions, verdictFor } from '../../../../src/domain/question/view.ts';
import type { Question } from '../../../../src/schema/question.ts';
import { order, single, viewOf } from '../../domain/question/samples.ts';

/** A card as `QuestionCard.astro` renders it. */
function card(question: Question): HTMLFieldSetElement {
  const view = viewOf(question);
  const link = element('p', {}, element('a', { href: '/guide/one/#here' }, 'Read more in the guide'));
  const options = printedOptions(view);
  const reasons = options.map((option) =>
    element('li', { 'data-key': option.key || undefined }, element('b', {}, `${verdictFor(view, option)}:`), ` ${option.reason}`),
  );
  const root = element(
    'fieldset',
    { class: 'question', id: view.id, 'data-type': view.type, 'data-objective': view.objective },
    element('legend', {}, view.stem),
    element('ol', { class: 'options' }, ...options.map(({ text }) => element('li', {}, text))),
    element(
      'details',
      { class: 'answer' },
      element('summary', {}, 'Show answer'),
      element('ol', { class: 'options reasons' }, ...reasons),
      link,
    ),
  );
  document.body.replaceChildren(root);
  return root;
}

/** Shows a question as the script changes it. @param chosen the value of an option to choose and check */
function show(question: Question, chosen?: string): HTMLFieldSetElement {
  const root = card(question);
  enhanceQuestion(root);
  if (chosen !== undefined) {
    root.querySelector<HTMLInputElement>(`[value="${chosen}"]`)?.click();
    checkButton(root)?.click();
  }
  return root;
}

const checkButton = (root: HTMLElement) => root.querySelector<HTMLButtonElement>('.question-check button');
const outcome = (root: HTMLElement) => root.querySelector('.question-outcome')?.textContent;
const feedback = (root: HTMLElement) => [...root.querySelectorAll('.option-feedback')].map(({ textContent }) => textContent);

describe('a checkpoint question', () => {
  beforeEach(() => localStorage.clear());

  test('asks for an answer before it checks', () => {
    const root = show(single);
    checkButton(root)?.click();
    expect(outcome(root)).toBe('Choose an answer first.');
    expect(feedback(root)).toEqual([]);
  });

  test('explains every option and links to the text', () => {
    const root = show(single, '0');
    expect(outcome(root)).toContain('Incorrect. The correct answer is “gamma.”');
    expect(feedback(root)).toEqual(['Incorrect. You chose this. Because of alpha.', 'Correct. You didn’t choose this. Because of gamma.']);
    const folded = [...root.querySelectorAll('.why-not li')].map(({ textContent }) => textContent);
    expect(folded).toEqual(['bravo Because of bravo.', 'delta Because of delta.']);
    expect(root.querySelector('.question-check a')?.getAttribute('href')).toBe('/guide/one/#here');
  });

  test('marks the correct option and the wrong choice, with a sign each', () => {
    const root = show(single, '0');
    expect(root.querySelector('.question-outcome')?.nextElementSibling?.matches('.option-inputs')).toBe(true);
    expect(root.querySelector('.verdict-sign')?.textContent).toBe('✕');
    const marks = [...root.querySelectorAll<HTMLElement>('.option-inputs > li')].map(({ dataset }) => [dataset.mark, 'chosen' in dataset]);
    expect(marks).toEqual([
      ['wrong', true],
      [undefined, false],
      ['right', false],
      [undefined, false],
    ]);
  });

  test('can be tried again', () => {
    const root = show(single, '2');
    expect(checkButton(root)?.textContent).toBe('Try again');
    checkButton(root)?.click();
    expect(feedback(root)).toEqual([]);
    expect(root.querySelector('.why-not, .option-mark, [data-mark]')).toBeNull();
    expect([...root.querySelectorAll('input')].filter(({ checked, disabled }) => checked || disabled)).toEqual([]);
  });

  test('starts with the options in the order of print', () => {
    const root = show(order);
    const texts = [...root.querySelectorAll('.option-movable > span:first-child')].map(({ textContent }) => textContent);
    expect(texts.toSorted()).toEqual(['guest', 'hypervisor', 'rack', 'server']);
    expect(texts).not.toEqual(['rack', 'server', 'hypervisor', 'guest']);
  });

  test('is not changed if its answer is open', () => {
    const root = card(single);
    const details = root.querySelector('details');
    if (details) details.open = true;
    enhanceQuestion(root);
    expect(checkButton(root)).toBeNull();
  });
});
