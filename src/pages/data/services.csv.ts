import type { APIRoute } from 'astro';
import { csvOf } from '../../domain/data/csv.ts';
import { serviceColumns } from '../../domain/data/schemas.ts';
import { serviceRows } from '../../domain/data/service-rows.ts';
import { getGuide } from '../../load/guide.ts';

/** Every service, layer by layer, for spreadsheets. */
export const GET: APIRoute = () =>
  new Response(csvOf(serviceColumns, serviceRows(getGuide())), { headers: { 'content-type': 'text/csv;charset=utf-8' } });
