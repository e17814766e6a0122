import type { Term } from '../../schema/term.ts';

/** Two columns of four. */
export const cardsPerPage = 8;

/** One side of a sheet's cards; null where there are no terms left, for a card of one's own. */
export type CardPage = readonly (Term | null)[];

/** Terms on pages of eight, the last one filled up. Each page is printed twice, front and back. */
export function cardPages(terms: Iterable<Term>): CardPage[] {
  const cards = [...terms];
  return Array.from({ length: Math.ceil(cards.length / cardsPerPage) }, (_, page) =>
    Array.from({ length: cardsPerPage }, (_, place) => cards[page * cardsPerPage + place] ?? null),
  );
}
