import type { APIRoute } from 'astro';
import { comparableOf, type ComparisonData } from '../../../domain/compare/comparable.ts';
import { sourcesCited } from '../../../domain/service/responsibility.ts';
import { getGuide } from '../../../load/guide.ts';
import type { Service } from '../../../schema/service.ts';

export const getStaticPaths = () =>
  [...getGuide().services.values()].map((service) => ({ params: { service: service.id }, props: { service } }));

/** One service for the comparison page, so that a comparison fetches the chosen services only. */
export const GET: APIRoute<{ service: Service }> = ({ props: { service } }) => {
  const { layers, sources } = getGuide();
  const cited = sourcesCited([service]).flatMap((id) => sources.get(id) ?? []);
  const data: ComparisonData = {
    layers: layers.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })),
    service: comparableOf(service),
    sources: cited.map(({ id, title, url, asOf }) => ({ id, title, url, asOf })),
  };
  return Response.json(data);
};
