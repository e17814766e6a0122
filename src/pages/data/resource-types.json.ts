import type { APIRoute } from 'astro';
import type { TextVocabulary } from '../../domain/stack/text-counts.ts';
import { getGuide } from '../../load/guide.ts';

/** The names and types of resources by which My stack reads a pasted text. */
export const GET: APIRoute = () => {
  const { services, uncovered } = getGuide();
  const data: TextVocabulary = {
    services: [...services.values()].map(({ id, name, shortName, aliases, variants, resources }) => ({
      id,
      name,
      shortName,
      aliases,
      variants,
      resources,
    })),
    uncovered: uncovered.map(({ name, aliases, resources }) => ({ name, aliases, resources })),
  };
  return Response.json(data);
};
