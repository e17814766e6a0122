import type { APIRoute } from 'astro';
import { practiceQuestions, type PracticeData } from '../../domain/practice/data.ts';
import { getGuide } from '../../load/guide.ts';

/** The question bank as the practice page asks it. For that page only. */
export const GET: APIRoute = () => {
  const data: PracticeData = { questions: practiceQuestions(getGuide()) };
  return Response.json(data);
};
