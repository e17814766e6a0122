import type { APIRoute } from 'astro';
import { bookPageStyles } from '../../domain/handout/book.ts';
import { getGuide } from '../../load/guide.ts';
import styles from './_book.css?inline';

/** The styles of the book, including running titles made from the chapter titles. */
export const GET: APIRoute = () => new Response(styles + bookPageStyles(getGuide()), { headers: { 'content-type': 'text/css' } });
