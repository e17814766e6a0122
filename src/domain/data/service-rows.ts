import type { ServiceRow } from '../../schema/published-rows.ts';
import type { Layer } from '../../schema/layer.ts';
import type { Cell, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { dayRead } from '../source-words.ts';
import { isConfirmed, saidHolder } from '../services/holders.ts';

const variantsOf = ({ variants }: Cell) => variants.map(({ when, party, note }) => `${when}: ${party}. ${note}`).join(' | ');

function rowOf(service: Service, layer: Layer, cell: Cell, sources: Guide['sources']): ServiceRow {
  const source = sources.get(cell.source);
  return {
    service_id: service.id,
    service: service.name,
    category: service.category,
    class: service.class,
    study_label: service.studyLabel,
    layer_id: layer.id,
    layer: layer.label,
    holder: saidHolder(cell),
    unconfirmed_holder: isConfirmed(cell) ? '' : cell.party,
    support: cell.support,
    aws: cell.aws ?? '',
    you: cell.you ?? '',
    note: cell.note ?? '',
    variants: variantsOf(cell),
    since: cell.since ?? '',
    source_id: cell.source,
    source: source?.title ?? '',
    source_url: source?.url ?? '',
    source_read_on: (source && dayRead(source)) ?? '',
    source_copy: source?.copy ?? 'none',
    checked_on: service.checkedOn,
  };
}

/** One row for each layer of each service. */
export const serviceRows = ({ services, layers, sources }: Guide): ServiceRow[] =>
  [...services.values()].flatMap((service) =>
    layers.flatMap((layer) => {
      const cell = service.layers[layer.id];
      return cell ? [rowOf(service, layer, cell, sources)] : [];
    }),
  );
