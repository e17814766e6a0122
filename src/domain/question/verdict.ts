import { partyWord } from '../party-names.ts';
import type { AskedOption, AskedQuestion } from './asked.ts';
import { choiceFor, isOptionRight, isRight, type Chosen } from './grade.ts';

/** The letter of an option on paper. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);

const isParty = (key: string): key is keyof typeof partyWord => Object.hasOwn(partyWord, key);

/** What is so of an option, in a word. Examples: `Right`, `Not this`, `AWS`, `Place 2`. */
export function verdictOf({ type }: Pick<AskedQuestion, 'type'>, { key }: Pick<AskedOption, 'key'>): string {
  if (type === 'order') return `Place ${key}`;
  if (type === 'sort') return isParty(key) ? partyWord[key] : '';
  return key === 'right' ? 'Right' : 'Not this';
}

/** What is so of an option that was answered: what it is, and whether the reader had it. Example: `Right, and you missed it`. */
export function feedbackOf(question: AskedQuestion, chosen: Chosen, option: number): string {
  const asked = question.options[option];
  if (!asked) return '';
  const verdict = verdictOf(question, asked);
  const isSo = isOptionRight(question, chosen, option);
  const choice = choiceFor(question, chosen, option);
  if (question.type === 'sort' || question.type === 'order') {
    if (isSo) return `${verdict}, as you said`;
    return choice ? `${verdict}, not ${verdictOf(question, { key: choice }).replace('Place', 'place')}` : verdict;
  }
  if (isSo) return choice ? `${verdict}, as you said` : verdict;
  return choice ? `${verdict}, though you chose it` : `${verdict}, and you missed it`;
}

/** The result of a question, to be said aloud. Example: `Not right. 2 of 4 are where they belong.` */
export function resultOf(question: AskedQuestion, chosen: Chosen): string {
  if (isRight(question, chosen)) return 'Right.';
  const count = question.options.filter((_, option) => isOptionRight(question, chosen, option)).length;
  if (question.type === 'sort' || question.type === 'order')
    return `Not right: ${count} of ${question.options.length} are where they belong.`;
  const right = question.options.filter(({ key }) => key === 'right').map(({ text }) => `“${text}”`);
  return question.type === 'multiple' ? `Not right. Right are ${right.join(' and ')}.` : `Not right. Right is ${right.join()}.`;
}
