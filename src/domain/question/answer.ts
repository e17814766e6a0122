import type { Answer } from '../progress/schema.ts';
import { joinWords } from '../text.ts';
import { hasRows, verdictFor, type AnswerableQuestion, type QuestionView } from './view.ts';

/**
 * What a reader chose, independent of shuffling. Choices: indexes into the question's options. Sorting: `index:party` for each option.
 * Ordering: the indexes from bottom to top.
 */
export type Chosen = readonly string[];

type Answerable = Pick<QuestionView, 'type' | 'options'>;

/** What the reader chose for one option, in the form of the option's key; empty if nothing. */
function chosenKey({ type }: Pick<Answerable, 'type'>, chosen: Chosen, option: number): string {
  if (type === 'sort') return chosen.find((each) => each.startsWith(`${option}:`))?.split(':')[1] ?? '';
  const index = chosen.indexOf(String(option));
  if (type === 'order') return index < 0 ? '' : String(index + 1);
  return index < 0 ? '' : 'right';
}

/** Whether the reader was right about one option, for example by not choosing a wrong one. */
export const isOptionRight = (question: Answerable, chosen: Chosen, option: number): boolean =>
  chosenKey(question, chosen, option) === question.options[option]?.key;

export const isRight = (question: Answerable, chosen: Chosen): boolean =>
  question.options.every((_, option) => isOptionRight(question, chosen, option));

/** An answer in the form in which it is stored. @param now in ms */
export const toAnswer = (question: AnswerableQuestion, chosen: Chosen, where: Answer['in'], now: number): Answer => ({
  question: question.id,
  objective: question.objective,
  right: isRight(question, chosen),
  at: now,
  chosen: [...chosen],
  in: where,
});

export const isComplete = (question: Answerable, chosen: Chosen): boolean =>
  hasRows(question) ? chosen.length === question.options.length : chosen.length > 0;

/** Whether a stored answer still fits the question, which may have changed since. */
export const isStillValid = ({ options }: Pick<Answerable, 'options'>, chosen: Chosen): boolean =>
  chosen.every((each) => Number(each.split(':')[0]) < options.length) &&
  new Set(chosen.map((each) => each.split(':')[0])).size === chosen.length;

/** Feedback on one option: its verdict, and what the reader chose. Example: `Correct. You didn’t choose this` */
export function optionFeedback(question: Answerable, chosen: Chosen, index: number): string {
  const option = question.options[index];
  if (!option) return '';
  const verdict = verdictFor(question, option);
  const isCorrect = isOptionRight(question, chosen, index);
  const key = chosenKey(question, chosen, index);
  if (hasRows(question)) {
    const answer = verdict.replace('Position', 'position');
    if (isCorrect) return `Correct: ${answer}`;
    return key ? `Incorrect. You chose ${verdictFor(question, { key }).replace('Position', 'position')}. Correct: ${answer}` : verdict;
  }
  if (isCorrect && !key) return verdict;
  return key ? `${verdict}. You chose this` : `${verdict}. You didn’t choose this`;
}

/** The result of a question, which screen readers announce. Example: `2 of 4 are correct.` */
export function resultText(question: Answerable, chosen: Chosen): string {
  if (isRight(question, chosen)) return 'Correct.';
  const { options } = question;
  if (hasRows(question)) {
    const count = options.filter((_, option) => isOptionRight(question, chosen, option)).length;
    return `${count} of ${options.length} are correct.`;
  }
  const texts = options.filter(({ key }) => key === 'right').map(({ text }) => text.replace(/\.$/, ''));
  const right = texts.map((text, index) => (index < texts.length - 1 ? `“${text}”` : `“${text}.”`));
  return `Incorrect. The correct ${right.length > 1 ? 'answers are' : 'answer is'} ${joinWords(right)}`;
}

/** Says what is missing before the answer can be checked. */
export const incompleteHint = ({ type }: Pick<Answerable, 'type'>): string =>
  type === 'sort' ? 'Choose AWS, You, or Both for each item first.' : 'Choose an answer first.';
