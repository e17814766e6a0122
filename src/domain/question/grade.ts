import type { AskedQuestion } from './asked.ts';

/**
 * What a reader chose, in a form that outlives shuffling. Choices: the options' places in the question's file, from 0;
 * sorting: `place:party` for each; ordering: the places from the bottom to the top.
 */
export type Chosen = readonly string[];

type Typed = Pick<AskedQuestion, 'type' | 'options'>;

/** What the reader chose for one option, in the form of its key. Empty: nothing. */
export function choiceFor({ type }: Pick<Typed, 'type'>, chosen: Chosen, option: number): string {
  if (type === 'sort') return chosen.find((each) => each.startsWith(`${option}:`))?.split(':')[1] ?? '';
  const place = chosen.indexOf(String(option));
  if (type === 'order') return place < 0 ? '' : String(place + 1);
  return place < 0 ? '' : 'right';
}

/** Is what the reader chose for this option right? For a choice: chosen where right, not chosen where not. */
export const isOptionRight = (question: Typed, chosen: Chosen, option: number): boolean =>
  choiceFor(question, chosen, option) === question.options[option]?.key;

/** Is the whole answer right? */
export const isRight = (question: Typed, chosen: Chosen): boolean =>
  question.options.every((_, option) => isOptionRight(question, chosen, option));

/** Is there enough to check? */
export function isComplete({ type, options }: Typed, chosen: Chosen): boolean {
  return type === 'sort' || type === 'order' ? chosen.length === options.length : chosen.length > 0;
}

/** Does the answer fit the question as it is now? One of an earlier edition may not. */
export const fits = ({ options }: Typed, chosen: Chosen): boolean =>
  chosen.every((each) => Number(each.split(':')[0]) < options.length) &&
  new Set(chosen.map((each) => each.split(':')[0])).size === chosen.length;
