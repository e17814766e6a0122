import type { APIRoute } from 'astro';
import { bookPageStyles } from '../../domain/handouts/book.ts';
import { getGuide } from '../../load/guide.ts';

/** The running titles of the book, made from the chapters' own. */
export const GET: APIRoute = () => new Response(bookPageStyles(getGuide()), { headers: { 'content-type': 'text/css' } });
