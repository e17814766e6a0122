import type { Party } from '../../schema/party.ts';

/** What a card was made from. */
export const cardKinds = ['term', 'pair', 'question'] as const;
export type CardKind = (typeof cardKinds)[number];

/** One part of a card's back. */
export interface CardAnswer {
  /** What it speaks of: a service, an option. */
  readonly label?: string;
  /** Whose duty that is. */
  readonly party?: Party;
  readonly text: string;
}

/** A flashcard. All text is plain. */
export interface Card {
  /** Kind and entry. The reader's history hangs on it: it stays the same however the text changes. Example: `term:hypervisor`. */
  readonly id: string;
  readonly kind: CardKind;
  /** The objective it serves, by id. */
  readonly objective: string;
  readonly front: string;
  /** What is asked about the front. */
  readonly ask: string;
  /** What stands below it to choose from, or to go through; may be empty. */
  readonly choices: readonly string[];
  readonly back: readonly CardAnswer[];
  /** Where the guide explains it, from the site's root. */
  readonly path: string;
  /** What that place is called. */
  readonly within: string;
  /** Sources, by id. */
  readonly sources: readonly string[];
}

/** A card as the page of reviews fetches it. Its sources stand where the guide explains it. */
export type ReviewCard = Omit<Card, 'sources'>;

/** What each kind is called, many and one. */
export const kindNames: Readonly<Record<CardKind, { readonly many: string; readonly one: string }>> = {
  term: { many: 'Terms', one: 'Term' },
  pair: { many: 'Definitions with examples', one: 'Definition with examples' },
  question: { many: 'Questions', one: 'Question' },
};
