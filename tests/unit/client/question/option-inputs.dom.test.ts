import { describe, expect, test } from 'vitest';
import { hideFeedback, optionInputs, showFeedback, type OptionInputs } from '../../../../src/client/question/question-form.ts';
import { multiple, order, single, sort, viewOf } from '../../domain/question/samples.ts';

/** Adds the controls to the document, because radio buttons form a group only there. */
function mount(inputs: OptionInputs): OptionInputs {
  document.body.replaceChildren(inputs.root);
  return inputs;
}

const labels = ({ root }: OptionInputs) => [...root.querySelectorAll('li')].map(({ textContent }) => textContent);
const click = (root: HTMLElement, selector: string) => root.querySelector<HTMLElement>(selector)?.click();
const press = (root: HTMLElement, label: string) => click(root, `[aria-label="${label}"]`);

describe('radio buttons and check boxes', () => {
  test('follow the given order and return indexes of the file', () => {
    const inputs = mount(optionInputs(viewOf(single), [3, 1, 0, 2]));
    expect(labels(inputs)).toEqual(['delta', 'bravo', 'alpha', 'gamma']);
    click(inputs.root, 'li:first-child input');
    expect(inputs.read()).toEqual(['3']);
    click(inputs.root, 'li:nth-child(2) input');
    expect(inputs.read()).toEqual(['1']);
  });

  test('return several choices sorted', () => {
    const inputs = mount(optionInputs(viewOf(multiple), [3, 2, 1, 0]));
    click(inputs.root, 'li:first-child input');
    click(inputs.root, 'li:last-child input');
    expect(inputs.read()).toEqual(['0', '3']);
  });

  test('return a party for each option to sort', () => {
    const inputs = mount(optionInputs(viewOf(sort), [2, 0, 1]));
    click(inputs.root, '[value="0:aws"]');
    click(inputs.root, '[value="2:shared"]');
    expect(inputs.read()).toEqual(['0:aws', '2:shared']);
  });

  test('show an earlier answer, and are cleared by an empty one', () => {
    const inputs = mount(optionInputs(viewOf(multiple), [0, 1, 2, 3]));
    inputs.write(['1', '2']);
    expect(inputs.read()).toEqual(['1', '2']);
    inputs.write([]);
    expect(inputs.read()).toEqual([]);
  });

  test('are disabled while the feedback is shown', () => {
    const inputs = mount(optionInputs(viewOf(single), [0, 1, 2, 3]));
    const disabled = () => [...inputs.root.querySelectorAll('input')].map((each) => each.disabled);
    showFeedback(viewOf(single), inputs, []);
    expect(new Set(disabled())).toEqual(new Set([true]));
    hideFeedback(inputs);
    expect(new Set(disabled())).toEqual(new Set([false]));
  });

  test('report changes', () => {
    const inputs = mount(optionInputs(viewOf(single), [0, 1, 2, 3]));
    const answers: unknown[] = [];
    inputs.root.addEventListener('change', () => answers.push(inputs.read()));
    click(inputs.root, 'input');
    expect(answers).toEqual([['0']]);
  });
});

describe('rows to order', () => {
  const make = () => mount(optionInputs(viewOf(order), [2, 0, 3, 1]));
  const status = ({ root }: OptionInputs) => root.querySelector('[role="status"]')?.textContent;

  test('move by one position, keep the focus and announce the new position', () => {
    const inputs = make();
    press(inputs.root, 'Move down: hypervisor');
    expect(inputs.read()).toEqual(['0', '2', '3', '1']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: hypervisor');
    expect(status(inputs)).toBe('hypervisor is now 2 of 4.');
    press(inputs.root, 'Move up: server');
    expect(inputs.read()).toEqual(['0', '2', '1', '3']);
  });

  test('stay in place at the ends', () => {
    const inputs = make();
    press(inputs.root, 'Move up: hypervisor');
    expect(inputs.read()).toEqual(['2', '0', '3', '1']);
    expect(status(inputs)).toBe('It’s already first.');
    press(inputs.root, 'Move down: server');
    expect(status(inputs)).toBe('It’s already last.');
  });

  test('show an earlier answer, and report changes', () => {
    const inputs = make();
    let changes = 0;
    inputs.root.addEventListener('change', () => (changes += 1));
    inputs.write(['3', '2', '1', '0']);
    expect(inputs.read()).toEqual(['3', '2', '1', '0']);
    press(inputs.root, 'Move down: guest');
    expect([changes, inputs.read()]).toEqual([1, ['2', '3', '1', '0']]);
  });
});
