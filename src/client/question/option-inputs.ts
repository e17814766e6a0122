import type { AskedQuestion } from '../../domain/question/asked.ts';
import type { Chosen } from '../../domain/question/grade.ts';
import { element } from '../site/element.ts';
import { orderInputs } from './order-inputs.ts';

/** The controls by which one question is answered. */
export interface OptionInputs {
  /** Everything that is shown. */
  readonly list: HTMLElement;
  /** The row of each option, by its place in the question's file. */
  readonly rows: ReadonlyMap<number, HTMLLIElement>;
  readonly read: () => Chosen;
  /** Shows an answer given before. */
  readonly write: (chosen: Chosen) => void;
  /** While the feedback stands, the answer does not change. */
  readonly lock: (isLocked: boolean) => void;
  /** Calls after each change by the reader. */
  readonly onChange: (listener: () => void) => void;
}

/** What inputs are made from. @param order places in the question's file, as they are shown */
export interface Asking {
  readonly question: AskedQuestion;
  readonly order: readonly number[];
  /** Sets the names of radio buttons apart from those of other questions on the page. */
  readonly name: string;
}

const parties = [
  ['aws', 'AWS'],
  ['customer', 'You'],
  ['shared', 'Shared'],
] as const;

const input = (type: 'radio' | 'checkbox', name: string, value: string) => element('input', { type, name, value });

function choiceRow({ question, name }: Asking, option: number): HTMLLIElement {
  const type = question.type === 'multiple' ? 'checkbox' : 'radio';
  return element('li', {}, element('label', {}, input(type, name, String(option)), element('span', {}, question.options[option]?.text)));
}

function sortRow({ question, name }: Asking, option: number): HTMLLIElement {
  const choices = parties.map(([party, word]) => element('label', {}, input('radio', `${name}-${option}`, `${option}:${party}`), word));
  const legend = element('legend', {}, question.options[option]?.text);
  return element('li', {}, element('fieldset', { class: 'row-choice' }, legend, ...choices));
}

/** Radio buttons and check boxes: their values are what the reader chose. */
function tickInputs(asking: Asking): OptionInputs {
  const rowOf = asking.question.type === 'sort' ? sortRow : choiceRow;
  const rows = new Map(asking.order.map((option) => [option, rowOf(asking, option)]));
  const list = element('ol', { class: 'options rows' }, ...rows.values());
  const inputs = () => [...list.querySelectorAll('input')];
  return {
    list,
    rows,
    read: () =>
      inputs()
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .sort(),
    write: (chosen) => inputs().forEach((each) => (each.checked = chosen.includes(each.value))),
    lock: (isLocked) => inputs().forEach((each) => (each.disabled = isLocked)),
    onChange: (listener) => list.addEventListener('change', listener),
  };
}

/** The controls for a question of any type. */
export const optionInputs = (asking: Asking): OptionInputs => (asking.question.type === 'order' ? orderInputs(asking) : tickInputs(asking));

/** The row at which a reader begins, or went wrong first. */
export const firstControl = ({ list }: OptionInputs): HTMLElement | null => list.querySelector('input:checked, input, button');
