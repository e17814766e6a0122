import type { APIRoute } from 'astro';
import { cardsOf, reviewCardOf } from '../../domain/review/cards.ts';
import { getGuide } from '../../load/guide.ts';

/** Every flashcard, for the page of reviews only; others use `anki-cards.txt`. */
export const GET: APIRoute = () => Response.json(cardsOf(getGuide()).map(reviewCardOf));
