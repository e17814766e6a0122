import { partyWord } from '../party-names.ts';
import type { Card, CardAnswer } from './cards.ts';

/** One side of a card: tabs and line breaks would end it. */
const side = (parts: readonly string[]): string => parts.filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').trim();

const answerText = ({ label, party, text }: CardAnswer): string =>
  side([label ? `${label}:` : '', party ? `${partyWord[party]}.` : '', text]);

/** The front: what is asked, and its choices. Of a term, the term alone, as games with cards expect. */
const frontText = ({ kind, front, ask, choices }: Card): string =>
  kind === 'term' ? side([front]) : side([front, ask, choices.length > 0 ? `(${choices.join(' / ')})` : '']);

/**
 * Cards as Quizlet imports them when they are pasted: a line for each, with a tab between front and back. Other programs for flashcards
 * read the same form.
 */
export const quizletText = (cards: readonly Card[]): string =>
  cards.map((card) => `${frontText(card)}\t${side(card.back.map(answerText))}\n`).join('');
