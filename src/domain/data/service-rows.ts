import type { ServiceRow } from '../../schema/published-rows.ts';
import type { Layer } from '../../schema/layer.ts';
import type { Cell, Half, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { isConfirmed, labelOfVariant, shownParty } from '../service/responsibility.ts';

const variantsOf = ({ variants }: Service, cell: Cell): string =>
  cell.variants
    .map(({ variant, party, aws, you, note }) =>
      [`${labelOfVariant(variants, variant)}: ${party}.`, aws?.text, you?.text, note].filter((text) => text !== undefined).join(' '),
    )
    .join(' | ');

/** The addresses of a half's sources, with a space between. */
const addressesOf = (half: Half | undefined, sources: Guide['sources']): string =>
  (half?.sources ?? []).flatMap((id) => sources.get(id)?.url ?? []).join(' ');

const rowOf = (service: Service, layer: Layer, cell: Cell, sources: Guide['sources']): ServiceRow => ({
  service_id: service.id,
  service: service.name,
  category: service.category,
  class: service.class,
  study_label: service.studyLabel,
  layer_id: layer.id,
  layer: layer.label,
  party: shownParty(cell),
  unconfirmed_party: isConfirmed(cell) ? '' : cell.party,
  aws: cell.aws?.text ?? '',
  aws_support: cell.aws?.support ?? '',
  aws_sources: addressesOf(cell.aws, sources),
  you: cell.you?.text ?? '',
  you_support: cell.you?.support ?? '',
  you_sources: addressesOf(cell.you, sources),
  note: cell.note ?? '',
  variants: variantsOf(service, cell),
  since: cell.since ?? '',
  checked_on: service.checkedOn,
});

/** One row for each layer of each service. */
export const serviceRows = ({ services, layers, sources }: Guide): ServiceRow[] =>
  [...services.values()].flatMap((service) =>
    layers.flatMap((layer) => {
      const cell = service.layers[layer.id];
      return cell ? [rowOf(service, layer, cell, sources)] : [];
    }),
  );
