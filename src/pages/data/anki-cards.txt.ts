import type { APIRoute } from 'astro';
import { ankiText } from '../../domain/review/anki.ts';
import { cardsOf } from '../../domain/review/cards.ts';
import { getGuide } from '../../load/guide.ts';

/** Every flashcard in Anki's text import format. */
export const GET: APIRoute = () => {
  const guide = getGuide();
  return new Response(ankiText(cardsOf(guide), guide), { headers: { 'content-type': 'text/plain;charset=utf-8' } });
};
