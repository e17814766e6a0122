import { isOptionRight, optionFeedback, type Chosen } from '../../domain/question/answer.ts';
import { instructionFor, screenOrder, type AnswerableQuestion, type QuestionView } from '../../domain/question/view.ts';
import { url } from '../../domain/urls.ts';
import { element } from '../site/element.ts';
import { optionInputs, type OptionInputs } from './option-inputs.ts';

/** A question in a round of practice. */
interface QuestionForm {
  /** Focusable, so that screen readers read the stem. */
  readonly root: HTMLFieldSetElement;
  readonly inputs: OptionInputs;
}

/** Creates a question with its controls. @param seed decides the order of the options */
export function questionForm(question: QuestionView, seed: string): QuestionForm {
  const inputs = optionInputs(question, screenOrder(question, seed));
  const instruction = instructionFor(question);
  const root = element(
    'fieldset',
    { class: 'question', 'data-type': question.type, tabindex: '-1' },
    element('legend', { class: 'stem' }, question.stem),
    instruction !== '' && element('p', { class: 'small muted' }, instruction),
    inputs.root,
  );
  return { root, inputs };
}

/** Whether to highlight an option: a right choice, or a row that was placed right. */
const isHighlighted = (question: AnswerableQuestion, chosen: Chosen, option: number) =>
  question.type === 'sort' || question.type === 'order'
    ? isOptionRight(question, chosen, option)
    : question.options[option]?.key === 'right';

/** Shows the feedback and the reason below each option. */
export function showFeedback(question: AnswerableQuestion, { rows }: OptionInputs, chosen: Chosen): void {
  for (const [option, row] of rows) {
    const feedback = optionFeedback(question, chosen, option);
    const reason = question.options[option]?.reason ?? '';
    const right = isHighlighted(question, chosen, option) ? '' : undefined;
    const verdict = element('b', {}, reason ? `${feedback}:` : `${feedback}.`);
    row.append(element('p', { class: 'option-feedback', 'data-right': right }, verdict, reason && ` ${reason}`));
  }
}

/** Removes the feedback. */
export const hideFeedback = ({ rows }: OptionInputs): void => rows.forEach((row) => row.querySelector('.option-feedback')?.remove());

/** A link to the section that explains the answer. */
export const answerLink = ({ answeredIn, answeredTitle }: QuestionView): HTMLElement =>
  element('p', { class: 'small' }, 'Read why: ', element('a', { href: url(answeredIn) }, answeredTitle));
