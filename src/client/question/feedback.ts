import { isOptionRight, isRight, optionFeedback, resultText, type Chosen } from '../../domain/question/answer.ts';
import type { AnswerableQuestion, QuestionView } from '../../domain/question/view.ts';
import { url } from '../../domain/urls.ts';
import { element } from '../site/element.ts';
import type { OptionInputs } from './question-form.ts';

type Mark = 'right' | 'wrong';

const signs: Readonly<Record<Mark, string>> = { right: '✓', wrong: '✕' };

const signOf = (mark: Mark, name: string) => element('span', { class: name, 'aria-hidden': 'true' }, signs[mark]);

/** The element for the verdict, between the stem and the options. Screen readers announce its content. */
export const outcomePlace = (): HTMLElement => element('div', { class: 'question-outcome', role: 'status' });

/** Shows the verdict, and scrolls to it if the answer was checked from below. */
export function showVerdict(place: HTMLElement, question: AnswerableQuestion, chosen: Chosen): void {
  const mark = isRight(question, chosen) ? 'right' : 'wrong';
  const text = resultText(question, chosen);
  const wordEnd = text.indexOf('. ') + 1 || text.length;
  // The options show the rest to sighted readers. Screen readers announce the whole text.
  const words = element(
    'span',
    {},
    element('b', {}, text.slice(0, wordEnd)),
    element('span', { class: 'visually-hidden' }, text.slice(wordEnd)),
  );
  place.replaceChildren(element('p', { class: 'verdict', 'data-mark': mark }, signOf(mark, 'verdict-sign'), words));
  place.scrollIntoView({ block: 'nearest' });
}

/** Says what is missing before the answer can be checked. */
export function showHint(place: HTMLElement, hint: string): void {
  place.replaceChildren(element('p', {}, hint));
  place.scrollIntoView({ block: 'nearest' });
}

const isChoice = ({ type }: AnswerableQuestion) => type !== 'sort' && type !== 'order';

/** The mark of an option; undefined for options that are neither correct nor chosen. */
function markOf(question: AnswerableQuestion, chosen: Chosen, option: number): Mark | undefined {
  if (!isChoice(question)) return isOptionRight(question, chosen, option) ? 'right' : 'wrong';
  if (question.options[option]?.key === 'right') return 'right';
  return chosen.includes(String(option)) ? 'wrong' : undefined;
}

/** Marks the correct and the chosen options and shows their reasons. The reasons of the other options are in a closed `<details>`. */
export function showFeedback(question: AnswerableQuestion, { root, rows }: OptionInputs, chosen: Chosen): void {
  const others: HTMLElement[] = [];
  for (const [option, row] of rows) {
    const { text = '', reason = '' } = question.options[option] ?? {};
    const mark = markOf(question, chosen, option);
    if (!mark) {
      if (reason) others.push(element('li', {}, element('b', {}, text), ` ${reason}`));
      continue;
    }
    row.dataset.mark = mark;
    row.toggleAttribute('data-chosen', isChoice(question) && chosen.includes(String(option)));
    const verdict = element('b', {}, `${optionFeedback(question, chosen, option)}.`);
    row.append(signOf(mark, 'option-mark'), element('p', { class: 'option-feedback' }, verdict, reason && ` ${reason}`));
  }
  if (others.length === 0) return;
  const summary = element('summary', {}, others.length > 1 ? 'Why not the others?' : 'Why not the other?');
  root.after(element('details', { class: 'why-not' }, summary, element('ul', {}, ...others)));
}

/** Removes the feedback. */
export function hideFeedback({ root, rows }: OptionInputs): void {
  if (root.nextElementSibling?.matches('.why-not')) root.nextElementSibling.remove();
  for (const row of rows.values()) {
    delete row.dataset.mark;
    row.removeAttribute('data-chosen');
    row.querySelectorAll('.option-mark, .option-feedback').forEach((part) => part.remove());
  }
}

/** A link to the section that explains the answer. */
export const answerLink = ({ answeredIn, answeredTitle }: QuestionView): HTMLElement =>
  element('p', { class: 'answer-link small' }, 'Read more: ', element('a', { href: url(answeredIn) }, answeredTitle));
