import type { APIRoute } from 'astro';
import { checkRows } from '../../domain/data/check-rows.ts';
import { csvOf } from '../../domain/data/csv.ts';
import { checkColumns } from '../../domain/data/schemas.ts';
import { getGuide } from '../../load/guide.ts';

/** Every check with the duty it tests, to tick off. */
export const GET: APIRoute = () =>
  new Response(csvOf(checkColumns, checkRows(getGuide())), { headers: { 'content-type': 'text/csv;charset=utf-8' } });
