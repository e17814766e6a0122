import type { APIRoute } from 'astro';
import { csvOf } from '../../domain/data/csv.ts';
import { questionRows } from '../../domain/data/question-rows.ts';
import { questionColumns } from '../../domain/data/schemas.ts';
import { getGuide } from '../../load/guide.ts';

/** The question bank, for spreadsheets. */
export const GET: APIRoute = () =>
  new Response(csvOf(questionColumns, questionRows(getGuide())), { headers: { 'content-type': 'text/csv;charset=utf-8' } });
