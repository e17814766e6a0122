import type { APIRoute } from 'astro';
import { comparableLayer, comparableOf, comparableSource, type ComparisonData } from '../../domain/compare/comparable.ts';
import { sourcesCited } from '../../domain/service/responsibility.ts';
import { getGuide } from '../../load/guide.ts';

/** What the page of comparisons draws from: every service, as far as a comparison shows it. For that page only; others use `services.json`. */
export const GET: APIRoute = () => {
  const guide = getGuide();
  const services = [...guide.services.values()];
  const sources = sourcesCited(services).flatMap((id) => guide.sources.get(id) ?? []);
  const data: ComparisonData = {
    layers: guide.layers.map(comparableLayer),
    services: services.map(comparableOf),
    sources: Object.fromEntries(sources.map((source) => [source.id, comparableSource(source)])),
  };
  return Response.json(data);
};
