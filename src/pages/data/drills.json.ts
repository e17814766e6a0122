import type { APIRoute } from 'astro';
import { guideDrills, type PracticeData } from '../../domain/practice/data.ts';
import { getGuide } from '../../load/guide.ts';

/** Questions made from the service matrix; fetched only by those who ask for them. For the practice page only. */
export const GET: APIRoute = () => {
  const data: PracticeData = { questions: guideDrills(getGuide()) };
  return Response.json(data);
};
