import type { Question } from '../../schema/question.ts';
import { partyWord } from '../party-names.ts';
import type { Party } from '../../schema/party.ts';
import type { CardAnswer } from './card.ts';

/** Is a question asked as a card, too? Its file says so; where files cannot say, those of the checkpoint are. */
export const isFlashcard = ({ id, flashcard }: Question & { readonly flashcard?: boolean }): boolean =>
  flashcard ?? id.startsWith('checkpoint-');

/** As every type of question has it: choices say whether they are right, what is to be sorted says whose it is. */
export interface Option {
  readonly text: string;
  readonly reason: string;
  readonly correct?: boolean;
  readonly party?: Party;
}

/** Choices show what is right and why; what is to be sorted, whose each is; what is to be put in order, all of it. */
export function answersOf({ options }: Pick<Question, 'options'>): CardAnswer[] {
  const all: readonly Option[] = options;
  return all
    .filter(({ correct }) => correct !== false)
    .map(({ text, party, reason }) => ({ label: party ? `${text}: ${partyWord[party]}` : text, text: reason }));
}

/** Options in the order of their file; those that have no wrong one would give the order away, so they stand by the alphabet. */
export function choicesOf({ options }: Pick<Question, 'options'>): string[] {
  const all: readonly Option[] = options;
  const texts = all.map(({ text }) => text);
  return all.some(({ correct }) => correct === undefined) ? texts.sort() : texts;
}
