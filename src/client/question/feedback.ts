import type { AskedQuestion } from '../../domain/question/asked.ts';
import { isOptionRight, type Chosen } from '../../domain/question/grade.ts';
import { feedbackOf } from '../../domain/question/verdict.ts';
import { element } from '../site/element.ts';
import type { OptionInputs } from './option-inputs.ts';

/** Does the option belong to what is right: the option of a choice that is to be chosen, or a row that was placed right? */
const isGood = (question: AskedQuestion, chosen: Chosen, option: number) =>
  question.type === 'sort' || question.type === 'order'
    ? isOptionRight(question, chosen, option)
    : question.options[option]?.key === 'right';

/** Says below each option what it is, and why. */
export function showReasons(question: AskedQuestion, inputs: OptionInputs, chosen: Chosen): void {
  for (const [option, row] of inputs.rows) {
    const said = feedbackOf(question, chosen, option);
    const reason = question.options[option]?.reason ?? '';
    const right = isGood(question, chosen, option) ? '' : undefined;
    row.append(
      element('p', { class: 'why', 'data-right': right }, element('b', {}, reason ? `${said}:` : `${said}.`), reason && ` ${reason}`),
    );
  }
}

export const hideReasons = ({ rows }: OptionInputs): void => rows.forEach((row) => row.querySelector('.why')?.remove());
