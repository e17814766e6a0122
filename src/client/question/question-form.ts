import { parties, partyWord } from '../../domain/party-names.ts';
import {
  incompleteHint,
  isComplete,
  isOptionRight,
  isRight,
  optionFeedback,
  resultText,
  type Chosen,
} from '../../domain/question/answer.ts';
import { instructionFor, screenOrder, type AnswerableQuestion, type QuestionView } from '../../domain/question/view.ts';
import { url } from '../../domain/urls.ts';
import { addStyles, button, element } from '../site/element.ts';
import styles from './question-form.css?inline';

addStyles(styles);

const input = (type: 'radio' | 'checkbox', name: string, value: string) => element('input', { type, name, value });

function choiceRow({ id, type, options }: AnswerableQuestion, option: number): HTMLElement {
  const control = input(type === 'multiple' ? 'checkbox' : 'radio', id, String(option));
  return element('li', {}, element('label', {}, control, element('span', {}, options[option]?.text)));
}

function sortRow({ id, options }: AnswerableQuestion, option: number): HTMLElement {
  const choices = parties.map((party) => element('label', {}, input('radio', `${id}-${option}`, `${option}:${party}`), partyWord[party]));
  const legend = element('legend', {}, options[option]?.text);
  return element('li', {}, element('fieldset', { class: 'option-parties' }, legend, choices));
}

/** Radio buttons or check boxes; their values form the answer. */
function checkableInputs(question: AnswerableQuestion, order: readonly number[]) {
  const makeRow = question.type === 'sort' ? sortRow : choiceRow;
  const rows = new Map(order.map((option) => [option, makeRow(question, option)]));
  const root = element('ol', { class: 'options option-inputs' }, [...rows.values()]);
  const inputs = [...root.querySelectorAll('input')];
  return {
    root,
    rows,
    read: () => inputs.flatMap(({ checked, value }) => (checked ? [value] : [])).sort(),
    write: (chosen: Chosen) => inputs.forEach((each) => (each.checked = chosen.includes(each.value))),
  };
}

/** Rows with buttons that move them up and down, so that dragging isn't needed. Focus stays on the moved row; screen readers announce its new position. */
function orderInputs({ options }: AnswerableQuestion, order: readonly number[]) {
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const list = element('ol', { class: 'options option-inputs' });
  const moveButton = (row: HTMLElement, text: string, isUp: boolean) => {
    const move = () => {
      const neighbor = isUp ? row.previousElementSibling : row.nextElementSibling;
      if (!neighbor) {
        status.textContent = isUp ? 'It’s already first.' : 'It’s already last.';
        return;
      }
      neighbor[isUp ? 'before' : 'after'](row);
      pressed.focus();
      status.textContent = `${text} is now ${[...list.children].indexOf(row) + 1} of ${order.length}.`;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const pressed = button(isUp ? '↑' : '↓', move, { 'aria-label': `Move ${isUp ? 'up' : 'down'}: ${text}` });
    return pressed;
  };
  const makeRow = (option: number) => {
    const text = options[option]?.text ?? '';
    const row = element('li', { 'data-option': option });
    const buttons = element('span', { class: 'option-moves' }, moveButton(row, text, true), moveButton(row, text, false));
    row.append(element('div', { class: 'option-movable' }, element('span', {}, text), buttons));
    return row;
  };
  const rows = new Map(order.map((option) => [option, makeRow(option)]));
  list.append(...rows.values());
  return {
    root: element('div', {}, list, status),
    rows,
    read: () => [...list.querySelectorAll('li')].map(({ dataset }) => dataset.option ?? ''),
    write: (chosen: Chosen) => list.append(...chosen.flatMap((each) => rows.get(Number(each)) ?? [])),
  };
}

export type OptionInputs = ReturnType<typeof optionInputs>;

/**
 * Creates the controls for a question of any type.
 * @param order indexes of the options, in the order to show them
 * @returns `root`, which gets a `change` event after each change by the reader; `rows` of the options, by index in the question's file; `read`;
 * `write`, in which an empty answer clears the controls; `outcome`, the place for the verdict, which screen readers announce
 */
export const optionInputs = (question: AnswerableQuestion, order: readonly number[]) => ({
  ...(question.type === 'order' ? orderInputs : checkableInputs)(question, order),
  outcome: element('div', { class: 'question-outcome', role: 'status' }),
});

/** Creates a question of a round with its controls. Its root can get the focus, so that screen readers read the stem. @param seed decides the order of the options */
export function questionForm(question: QuestionView, seed: string) {
  const inputs = optionInputs(question, screenOrder(question, seed));
  const instruction = instructionFor(question);
  const root = element('fieldset', { class: 'question', 'data-type': question.type, tabindex: '-1' }, [
    element('legend', { class: 'stem' }, question.stem),
    instruction !== '' && element('p', { class: 'small muted' }, instruction),
    inputs.outcome,
    inputs.root,
  ]);
  return { root, inputs };
}

function announce({ outcome }: OptionInputs, content: HTMLElement): void {
  outcome.replaceChildren(content);
  // The reader may have checked the answer from below.
  outcome.scrollIntoView({ block: 'nearest' });
}

/** Reads the answer. If it isn't complete, says what is missing. @returns undefined if it isn't complete */
export function readAnswer(question: AnswerableQuestion, inputs: OptionInputs): Chosen | undefined {
  const chosen = inputs.read();
  if (isComplete(question, chosen)) return chosen;
  announce(inputs, element('p', { class: 'verdict' }, incompleteHint(question)));
  return undefined;
}

type Mark = 'right' | 'wrong';

const signOf = (mark: Mark, name: string) => element('span', { class: name, 'aria-hidden': 'true' }, mark === 'right' ? '✓' : '✕');

/** Shows the verdict, and scrolls to it if it is out of view. */
export function showVerdict(question: AnswerableQuestion, inputs: OptionInputs, chosen: Chosen): void {
  const mark = isRight(question, chosen) ? 'right' : 'wrong';
  const text = resultText(question, chosen);
  const wordEnd = text.indexOf('. ') + 1 || text.length;
  // The options show the rest to sighted readers. Screen readers announce the whole text.
  const rest = element('span', { class: 'visually-hidden' }, text.slice(wordEnd));
  const words = element('span', {}, element('b', {}, text.slice(0, wordEnd)), rest);
  announce(inputs, element('p', { class: 'verdict', 'data-mark': mark }, signOf(mark, 'verdict-sign'), words));
}

const isChoice = ({ type }: AnswerableQuestion) => type !== 'sort' && type !== 'order';

/** The mark of an option; undefined for options that are neither correct nor chosen. */
function markOf(question: AnswerableQuestion, chosen: Chosen, option: number): Mark | undefined {
  if (!isChoice(question)) return isOptionRight(question, chosen, option) ? 'right' : 'wrong';
  if (question.options[option]?.key === 'right') return 'right';
  return chosen.includes(String(option)) ? 'wrong' : undefined;
}

/** What `optionFeedback` says. Of a chosen option, the sign already says whether it is correct, so the word is only for screen readers. */
function verdictOn(question: AnswerableQuestion, chosen: Chosen, option: number): HTMLElement {
  const text = `${optionFeedback(question, chosen, option)}.`;
  const wordEnd = isChoice(question) && chosen.includes(String(option)) ? text.indexOf(' ') + 1 : 0;
  return element('b', {}, wordEnd > 0 && element('span', { class: 'visually-hidden' }, text.slice(0, wordEnd)), text.slice(wordEnd));
}

function setLocked({ root }: OptionInputs, isLocked: boolean): void {
  for (const control of root.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')) control.disabled = isLocked;
}

/** Locks the controls, marks the correct and the chosen options, and shows their reasons. The reasons of the other options are in a closed `<details>`. */
export function showFeedback(question: AnswerableQuestion, inputs: OptionInputs, chosen: Chosen): void {
  setLocked(inputs, true);
  const others: HTMLElement[] = [];
  for (const [option, row] of inputs.rows) {
    const { text = '', reason = '' } = question.options[option] ?? {};
    const mark = markOf(question, chosen, option);
    if (!mark) {
      if (reason) others.push(element('li', {}, element('b', {}, text), ` ${reason}`));
      continue;
    }
    row.dataset.mark = mark;
    row.toggleAttribute('data-chosen', isChoice(question) && chosen.includes(String(option)));
    row.append(
      signOf(mark, 'option-mark'),
      element('p', { class: 'option-feedback' }, verdictOn(question, chosen, option), reason && ` ${reason}`),
    );
  }
  if (others.length === 0) return;
  const summary = element('summary', {}, others.length > 1 ? 'Why not the others?' : 'Why not the other?');
  inputs.root.after(element('details', { class: 'why-not' }, summary, element('ul', {}, others)));
}

export function hideFeedback(inputs: OptionInputs): void {
  setLocked(inputs, false);
  inputs.outcome.replaceChildren();
  inputs.root.parentElement?.querySelector('.why-not')?.remove();
  for (const row of inputs.rows.values()) {
    delete row.dataset.mark;
    row.removeAttribute('data-chosen');
    row.querySelectorAll('.option-mark, .option-feedback').forEach((part) => part.remove());
  }
}

export const answerLink = ({ answeredIn, answeredTitle }: QuestionView): HTMLElement =>
  element('p', { class: 'answer-link small' }, 'Read more: ', element('a', { href: url(answeredIn) }, answeredTitle));
