import type { APIRoute } from 'astro';
import { bookPageStyles } from '../../domain/handout/book.ts';
import { getGuide } from '../../load/guide.ts';
import styles from './_book.css?inline';

/** The styles of the book, and its running titles, which are made from the chapters' own. */
export const GET: APIRoute = () => new Response(styles + bookPageStyles(getGuide()), { headers: { 'content-type': 'text/css' } });
