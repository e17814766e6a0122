import type { APIRoute } from 'astro';
import { cardsOf, toReviewCard } from '../../domain/review/cards.ts';
import { getGuide } from '../../load/guide.ts';

/** Every flashcard, for the review page only; others use `anki-cards.txt`. */
export const GET: APIRoute = () => Response.json(cardsOf(getGuide()).map(toReviewCard));
