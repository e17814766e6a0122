import type { CardHead } from '../../domain/review/queue.ts';
import type { Offer } from '../../domain/progress/next-steps.ts';

/** What the page says of the guide, for the script to count against. */
export type Known = Pick<Offer, 'chapters' | 'objectives'> & { readonly cards: readonly CardHead[] };

/** The page is made by the same build, so its form is known. @throws where it is no JSON */
export const knownOf = (root: HTMLElement): Known => JSON.parse(root.dataset.known ?? '') as Known;
