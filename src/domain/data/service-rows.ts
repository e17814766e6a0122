import type { ServiceRow } from '../../schema/published-rows.ts';
import type { Layer } from '../../schema/layer.ts';
import type { Cell, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { dayRead } from '../source-words.ts';
import { isConfirmed, shownParty } from '../service/responsibility.ts';

const variantsOf = ({ variants }: Cell) => variants.map(({ when, party, note }) => `${when}: ${party}. ${note}`).join(' | ');

type OfSource = Pick<ServiceRow, 'source_id' | 'source' | 'source_url' | 'source_read_on' | 'source_copy'>;

function ofSource(id: string, sources: Guide['sources']): OfSource {
  const source = sources.get(id);
  if (!source) return { source_id: id, source: '', source_url: '', source_read_on: '', source_copy: 'none' };
  const { title, url, copy } = source;
  return { source_id: id, source: title, source_url: url, source_read_on: dayRead(source) ?? '', source_copy: copy };
}

function rowOf(service: Service, layer: Layer, cell: Cell, sources: Guide['sources']): ServiceRow {
  return {
    service_id: service.id,
    service: service.name,
    category: service.category,
    class: service.class,
    study_label: service.studyLabel,
    layer_id: layer.id,
    layer: layer.label,
    holder: shownParty(cell),
    unconfirmed_holder: isConfirmed(cell) ? '' : cell.party,
    support: cell.support,
    aws: cell.aws ?? '',
    you: cell.you ?? '',
    note: cell.note ?? '',
    variants: variantsOf(cell),
    since: cell.since ?? '',
    ...ofSource(cell.source, sources),
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
