import type { APIRoute } from 'astro';
import { questionViews } from '../../domain/question/view.ts';
import { getGuide } from '../../load/guide.ts';

/** The question bank for the practice page and the quiz sheets; its format may change. */
export const GET: APIRoute = () => Response.json({ questions: questionViews(getGuide()) });
