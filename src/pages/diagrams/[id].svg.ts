import type { APIRoute } from 'astro';
import { getGuide } from '../../load/guide.ts';
import { standaloneSvg } from '../../render/standalone.ts';

export const getStaticPaths = () => [...getGuide().diagrams.keys()].map((id) => ({ params: { id } }));

/** One diagram to keep: a file of its own, with its colors in it. */
export const GET: APIRoute = ({ params }) => {
  const diagram = getGuide().diagrams.get(params.id ?? '');
  return diagram
    ? new Response(standaloneSvg(diagram), { headers: { 'content-type': 'image/svg+xml' } })
    : new Response(null, { status: 404 });
};
