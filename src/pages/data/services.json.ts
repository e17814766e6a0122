import type { APIRoute } from 'astro';
import { publishedServicesOf } from '../../domain/data/published-services.ts';
import { getGuide } from '../../load/guide.ts';

/** Every service, layer by layer, for programs. */
export const GET: APIRoute = () => Response.json(publishedServicesOf(getGuide()));
