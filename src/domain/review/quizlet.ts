import { partyWord } from '../party-names.ts';
import type { Card, CardAnswer } from './cards.ts';

/** Joins the parts of one side. Tabs and line breaks would end it. */
const side = (parts: readonly string[]): string => parts.filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').trim();

const answerText = ({ label, party, text }: CardAnswer): string =>
  side([label ? `${label}:` : '', party ? `${partyWord[party]}.` : '', text]);

/** The front: the question and its choices, or only the term, as card games expect. */
const frontText = ({ kind, front, ask, choices }: Card): string =>
  kind === 'term' ? side([front]) : side([front, ask, choices.length > 0 ? `(${choices.join(' / ')})` : '']);

/**
 * Cards as text to paste into Quizlet: one line per card, with a tab between front and back. Other flashcard programs read the same
 * format.
 */
export const quizletText = (cards: readonly Card[]): string =>
  cards.map((card) => `${frontText(card)}\t${side(card.back.map(answerText))}\n`).join('');
