import type { Term } from '../../schema/term.ts';

/** Two columns of four cards. */
export const cardsPerPage = 8;

/** The terms on one sheet of cards; null makes a blank card for the reader's own term. */
export type CardPage = readonly (Term | null)[];

/** Divides terms into sheets of eight, the last one filled up with blank cards. Each sheet has a page of fronts and a page of backs. */
export function cardPages(terms: Iterable<Term>): CardPage[] {
  const cards = [...terms];
  return Array.from({ length: Math.ceil(cards.length / cardsPerPage) }, (_, page) =>
    Array.from({ length: cardsPerPage }, (_, index) => cards[page * cardsPerPage + index] ?? null),
  );
}
