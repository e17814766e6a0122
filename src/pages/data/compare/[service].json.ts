import type { APIRoute } from 'astro';
import type { ComparisonData } from '../../../domain/compare/comparable.ts';
import { sourcesCited } from '../../../domain/service/responsibility.ts';
import { getGuide } from '../../../load/guide.ts';
import type { Service } from '../../../schema/service.ts';

export const getStaticPaths = () =>
  [...getGuide().services.values()].map((service) => ({ params: { service: service.id }, props: { service } }));

/** One service for the comparison and for My stack, so that they fetch the chosen services only. */
export const GET: APIRoute<{ service: Service }> = ({ props: { service } }) => {
  const { layers, sources, surprises } = getGuide();
  const cited = sourcesCited([service]).flatMap((id) => sources.get(id) ?? []);
  const data: ComparisonData = {
    layers: layers.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })),
    service: {
      id: service.id,
      shortName: service.shortName,
      class: service.class,
      studyLabel: service.studyLabel,
      variants: service.variants,
      layers: service.layers,
      duties: service.duties,
    },
    sources: cited.map(({ id, title, url, asOf }) => ({ id, title, url, asOf })),
    surprises: surprises
      .filter((each) => each.service === service.id)
      .map(({ id, title, truth, layer, modes }) => ({ id, title, truth, service: service.id, layer, modes })),
  };
  return Response.json(data);
};
