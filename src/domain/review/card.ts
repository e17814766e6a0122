import type { Party } from '../../schema/party.ts';

/** What a card was made from. */
export const cardKinds = ['term', 'pair', 'question'] as const;
export type CardKind = (typeof cardKinds)[number];

/** One part of a card's back. */
export interface CardAnswer {
  /** What the part is about: a service, an option. */
  readonly label?: string;
  /** Who is responsible for it. */
  readonly party?: Party;
  readonly text: string;
}

/** A flashcard. All text is plain. */
export interface Card {
  /** Kind and entry id. The reader's history refers to it, so it never changes. Example: `term:hypervisor`. */
  readonly id: string;
  readonly kind: CardKind;
  /** The objective it serves, by id. */
  readonly objective: string;
  readonly front: string;
  /** The prompt below the front. */
  readonly ask: string;
  /** Options to choose from, or cases to go through; may be empty. */
  readonly choices: readonly string[];
  readonly back: readonly CardAnswer[];
  /** Path of the section that explains it. */
  readonly path: string;
  /** Title of that section. */
  readonly within: string;
  /** Sources, by id. */
  readonly sources: readonly string[];
}

/** A card as the review page fetches it. Its sources are listed where the guide explains it. */
export type ReviewCard = Omit<Card, 'sources'>;

/** The fields of a card that scheduling needs. */
export type CardHead = Pick<Card, 'id' | 'kind' | 'objective'>;

/** Names of the kinds, plural and singular. */
export const kindNames: Readonly<Record<CardKind, { readonly many: string; readonly one: string }>> = {
  term: { many: 'Terms', one: 'Term' },
  pair: { many: 'Definitions with examples', one: 'Definition with examples' },
  question: { many: 'Questions', one: 'Question' },
};
