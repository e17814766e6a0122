import { dataVersion, type PublishedServices } from '../../schema/published.ts';
import type { Layer } from '../../schema/layer.ts';
import type { Service } from '../../schema/service.ts';
import type { Source } from '../../schema/source.ts';
import { servicePath } from '../paths.ts';
import type { Guide } from '../guide.ts';
import { cellsOf, isConfirmed, labelOfVariant, sourcesCited } from '../service/responsibility.ts';

type PublishedService = PublishedServices['services'][number];

const note =
  'An independent reference, not published or endorsed by Amazon Web Services. Each cell says who is responsible for the layer by default, with sources. If an AWS page disagrees, trust the AWS page.';

/** Field by field: everyday words are for our search, where they would look like names, and what is added later is no promise yet. */
const serviceOf = (service: Service, layers: readonly Layer[]): PublishedService => ({
  id: service.id,
  path: servicePath(service.id),
  name: service.name,
  shortName: service.shortName,
  aliases: service.aliases,
  summary: service.summary,
  category: service.category,
  class: service.class,
  classBasis: service.classBasis,
  studyLabel: service.studyLabel,
  studyLabelNote: service.studyLabelNote,
  status: service.status,
  checkedOn: service.checkedOn,
  variants: service.variants,
  layers: cellsOf(service, layers).map(({ layer, cell, party }) => ({
    layer: layer.id,
    party,
    ...(isConfirmed(cell) ? {} : { unconfirmedParty: cell.party }),
    aws: cell.aws,
    you: cell.you,
    note: cell.note,
    since: cell.since,
    variants: cell.variants.map(({ variant: id, ...changed }) => ({ id, label: labelOfVariant(service.variants, id), ...changed })),
  })),
  duties: service.duties,
  mistakes: service.mistakes,
  neighbors: service.neighbors,
});

/** A source in the form promised to others. */
export const sourceOf = ({ id, title, url, asOf, readOn }: Source): PublishedServices['sources'][number] => ({
  id,
  title,
  url,
  asOf,
  readOn,
});

/** All services with their layers and sources, in the form promised to others. */
export function publishedServicesOf({ services, layers, sources }: Guide): PublishedServices {
  const all = [...services.values()];
  const cited = new Set(sourcesCited(all));
  return {
    version: dataVersion,
    note,
    layers: layers.map(({ id, label, summary }) => ({ id, label, summary })),
    services: all.map((service) => serviceOf(service, layers)),
    sources: [...sources.values()].filter(({ id }) => cited.has(id)).map(sourceOf),
  };
}
