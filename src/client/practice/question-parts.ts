import { url } from '../../domain/urls.ts';
import type { PracticeQuestion } from '../../domain/practice/data.ts';
import { taskOf } from '../../domain/question/asked.ts';
import { screenOrder } from '../../domain/question/option-order.ts';
import { element } from '../site/element.ts';
import { optionInputs, type OptionInputs } from '../question/option-inputs.ts';

/** A question as it stands in a round. */
export interface QuestionParts {
  /** Takes the focus, so that its stem is read out. */
  readonly group: HTMLFieldSetElement;
  readonly inputs: OptionInputs;
  /** What is to be done before there is something to check. */
  readonly notYet: string;
}

/** Draws a question with its options in the order of the seed. */
export function questionParts(question: PracticeQuestion, seed: string): QuestionParts {
  const inputs = optionInputs({ question, order: screenOrder(question, seed), name: question.id });
  const task = taskOf(question);
  const group = element(
    'fieldset',
    { class: 'question', 'data-type': question.type, tabindex: '-1' },
    element('legend', { class: 'stem' }, question.stem),
    task ? element('p', { class: 'small soft' }, task) : undefined,
    inputs.list,
  );
  return { group, inputs, notYet: question.type === 'sort' ? 'Choose AWS, you or shared for each first.' : 'Choose an option first.' };
}

/** Leads to the paragraph that answers. */
export const answerLink = ({ answeredIn, answeredTitle }: PracticeQuestion): HTMLElement =>
  element('p', { class: 'small' }, 'Read why: ', element('a', { href: url(answeredIn) }, answeredTitle));
