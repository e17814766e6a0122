import { parties, partyWord } from '../../domain/party-names.ts';
import type { Chosen } from '../../domain/question/answer.ts';
import { instructionFor, screenOrder, type AnswerableQuestion, type QuestionView } from '../../domain/question/view.ts';
import { addStyles } from '../site/add-styles.ts';
import { element, button } from '../site/element.ts';
import { outcomePlace } from './feedback.ts';
import styles from './question-form.css?inline';

addStyles(styles);

/** The controls with which a question is answered. */
export interface OptionInputs {
  readonly root: HTMLElement;
  /** The row of each option, by its index in the question's file. */
  readonly rows: ReadonlyMap<number, HTMLLIElement>;
  readonly read: () => Chosen;
  /** Sets an earlier answer; an empty one clears the controls. */
  readonly write: (chosen: Chosen) => void;
  /** Enables or disables the controls. */
  readonly lock: (isLocked: boolean) => void;
  /** Registers a listener that is called after each change by the reader. */
  readonly onChange: (listener: () => void) => void;
}

const input = (type: 'radio' | 'checkbox', name: string, value: string) => element('input', { type, name, value });

function choiceRow({ id, type, options }: AnswerableQuestion, option: number): HTMLLIElement {
  const control = input(type === 'multiple' ? 'checkbox' : 'radio', id, String(option));
  return element('li', {}, element('label', {}, control, element('span', {}, options[option]?.text)));
}

function sortRow({ id, options }: AnswerableQuestion, option: number): HTMLLIElement {
  const choices = parties.map((party) => element('label', {}, input('radio', `${id}-${option}`, `${option}:${party}`), partyWord[party]));
  const legend = element('legend', {}, options[option]?.text);
  return element('li', {}, element('fieldset', { class: 'option-parties' }, legend, ...choices));
}

/** Radio buttons or check boxes; their values form the answer. */
function checkableInputs(question: AnswerableQuestion, order: readonly number[]): OptionInputs {
  const makeRow = question.type === 'sort' ? sortRow : choiceRow;
  const rows = new Map(order.map((option) => [option, makeRow(question, option)]));
  const root = element('ol', { class: 'options option-inputs' }, ...rows.values());
  const inputs = [...root.querySelectorAll('input')];
  const read = () =>
    inputs
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .sort();
  return {
    root,
    rows,
    read,
    write: (chosen) => inputs.forEach((each) => (each.checked = chosen.includes(each.value))),
    lock: (isLocked) => inputs.forEach((each) => (each.disabled = isLocked)),
    onChange: (listener) => root.addEventListener('change', listener),
  };
}

/** Rows with buttons that move them up and down, so that dragging isn't needed. Focus stays on the moved row; screen readers announce its new position. */
function orderInputs(question: AnswerableQuestion, order: readonly number[]): OptionInputs {
  const listeners: (() => void)[] = [];
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const rows = new Map<number, HTMLLIElement>();
  const list = element('ol', { class: 'options option-inputs' });
  const textOf = (option: number) => question.options[option]?.text ?? '';
  const optionOf = (row: Element) => [...rows].find(([, each]) => each === row)?.[0] ?? 0;

  const move = (row: HTMLLIElement, option: number, step: -1 | 1, pressed: HTMLButtonElement) => {
    const neighbor = step < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!neighbor) {
      status.textContent = step < 0 ? 'It’s already first.' : 'It’s already last.';
      return;
    }
    if (step < 0) neighbor.before(row);
    else neighbor.after(row);
    pressed.focus();
    status.textContent = `${textOf(option)} is now ${[...list.children].indexOf(row) + 1} of ${rows.size}.`;
    for (const listener of listeners) listener();
  };
  for (const option of order) {
    const row = element('li', {});
    const moveButton = (step: -1 | 1) => {
      const label = `Move ${step < 0 ? 'up' : 'down'}: ${textOf(option)}`;
      const created = button(step < 0 ? '↑' : '↓', () => move(row, option, step, created), { 'aria-label': label });
      return created;
    };
    const buttons = element('span', { class: 'option-moves' }, moveButton(-1), moveButton(1));
    row.append(element('div', { class: 'option-movable' }, element('span', {}, textOf(option)), buttons));
    rows.set(option, row);
  }
  list.append(...rows.values());
  return {
    root: element('div', {}, list, status),
    rows,
    read: () => [...list.children].map((row) => String(optionOf(row))),
    write: (chosen) => list.append(...chosen.flatMap((each) => rows.get(Number(each)) ?? [])),
    lock: (isLocked) => list.querySelectorAll('button').forEach((each) => (each.disabled = isLocked)),
    onChange: (listener) => listeners.push(listener),
  };
}

/** Creates the controls for a question of any type. @param order indexes of the options, in the order to show them */
export const optionInputs = (question: AnswerableQuestion, order: readonly number[]): OptionInputs =>
  question.type === 'order' ? orderInputs(question, order) : checkableInputs(question, order);

/** The control to focus when the reader tries a question again. */
export const firstControl = ({ root }: OptionInputs): HTMLElement | null => root.querySelector('input, button');

/** A question in a round of practice. */
export interface QuestionForm {
  /** Focusable, so that screen readers read the stem. */
  readonly root: HTMLFieldSetElement;
  readonly inputs: OptionInputs;
  /** The place for the verdict, directly under the stem. */
  readonly outcome: HTMLElement;
}

/** Creates a question with its controls. @param seed decides the order of the options */
export function questionForm(question: QuestionView, seed: string): QuestionForm {
  const inputs = optionInputs(question, screenOrder(question, seed));
  const instruction = instructionFor(question);
  const outcome = outcomePlace();
  const root = element(
    'fieldset',
    { class: 'question', 'data-type': question.type, tabindex: '-1' },
    element('legend', { class: 'stem' }, question.stem),
    instruction !== '' && element('p', { class: 'small muted' }, instruction),
    outcome,
    inputs.root,
  );
  return { root, inputs, outcome };
}
