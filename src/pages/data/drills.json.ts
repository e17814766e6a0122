import type { APIRoute } from 'astro';
import { guideDrills } from '../../domain/practice/drills.ts';
import { getGuide } from '../../load/guide.ts';

/** Drills generated from the service matrix, fetched on demand by the practice page; the format may change. */
export const GET: APIRoute = () => Response.json({ questions: guideDrills(getGuide()) });
