import type { Service } from '../../schema/service.ts';
import type { ComparisonData } from '../compare/comparable.ts';
import type { Guide } from '../guide.ts';
import { sourcesCited } from '../service/responsibility.ts';
import type { TextVocabulary } from '../stack/text-counts.ts';

/** One service, for the comparison and My stack. Each service has its own file, so a page fetches only the chosen ones. */
export function comparisonDataOf(service: Service, { layers, sources, surprises }: Guide): ComparisonData {
  const cited = sourcesCited([service]).flatMap((id) => sources.get(id) ?? []);
  return {
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
}

/** The names and resource types that My stack looks for in a pasted text. */
export const textVocabularyOf = ({ services, uncovered }: Guide): TextVocabulary => ({
  services: [...services.values()].map(({ id, name, shortName, aliases, variants, resources }) => ({
    id,
    name,
    shortName,
    aliases,
    variants,
    resources,
  })),
  uncovered: uncovered.map(({ name, aliases, resources }) => ({ name, aliases, resources })),
});
