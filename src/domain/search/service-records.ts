import { cellPath, checksPath, comparisonPath, layerPath, servicePath, surprisePath } from '../addresses.ts';
import type { Guide } from '../guide.ts';
import { dutiesByControl } from '../services/checks.ts';
import type { Service } from '../../schema/service.ts';
import type { SearchRecord } from './records.ts';

const record = (fields: Omit<SearchRecord, 'names' | 'teaches'> & Partial<SearchRecord>): SearchRecord => ({
  names: [],
  teaches: [],
  ...fields,
});

/** One record for each layer of a service: who does it there. The service's and the layer's own names lead to it, too. */
function dutyRecords(guide: Guide, service: Service): SearchRecord[] {
  const dutiesOf = (layer: string) => service.duties.filter((each) => each.layer === layer).map(({ duty }) => duty);
  return guide.layers.flatMap((layer) => {
    const cell = service.layers[layer.id];
    if (!cell || cell.party === 'not-applicable') return [];
    return record({
      path: cellPath(service.id, layer.id),
      kind: 'duty',
      title: `${layer.label}: ${service.shortName}`,
      within: service.name,
      text: [cell.aws, cell.you, cell.note, ...cell.variants.map(({ when, note }) => `${when}: ${note}`), ...dutiesOf(layer.id)]
        .filter(Boolean)
        .join(' '),
    });
  });
}

const serviceRecord = ({ id, name, shortName, aliases, everyday, summary }: Service): SearchRecord =>
  record({
    path: servicePath(id),
    kind: 'service',
    title: name,
    within: 'Services',
    names: [shortName, ...aliases],
    teaches: everyday,
    text: summary,
  });

/** What the catalogs of checks are called in a query. */
const systemWords = { 'security-hub': 'security hub', config: 'config rule', prowler: 'prowler' } as const;

/** The checks, each under its id; many duties may be proven by one. */
const checkRecords = (services: Iterable<Service>): SearchRecord[] =>
  [...dutiesByControl(services).values()].map(({ id, system, duties, mistakes }) =>
    record({
      path: checksPath(id),
      kind: 'check',
      title: id,
      names: [`${systemWords[system]} ${id}`],
      within: 'Prove your side',
      text: [
        ...duties.map(({ service, duty }) => `${service.shortName}: ${duty.duty}.`),
        ...mistakes.map(({ service, mistake }) => `${service.shortName}, finds a mistake: ${mistake.mistake}`),
      ].join(' '),
    }),
  );

/** What search knows of the services: each service, each of its layers, each layer across all, checks, comparisons and surprises. */
export function serviceRecords(guide: Guide): SearchRecord[] {
  const services = [...guide.services.values()];
  const layers = guide.layers.map(({ id, label, shortLabel, everyday, summary }) =>
    record({
      path: layerPath(id),
      kind: 'layer',
      title: `${label} across all services`,
      within: 'Layers',
      names: [shortLabel, ...everyday],
      text: summary,
    }),
  );
  const comparisons = guide.comparisons.map(({ id, title, summary }) =>
    record({ path: comparisonPath(id), kind: 'comparison', title, within: 'Compare', text: summary }),
  );
  const surprises = guide.surprises.map(({ id, title, rule, truth }) =>
    record({ path: surprisePath(id), kind: 'surprise', title, within: 'The surprises', text: `${rule} ${truth}` }),
  );
  return [
    ...services.map(serviceRecord),
    ...services.flatMap((service) => dutyRecords(guide, service)),
    ...layers,
    ...checkRecords(services),
    ...comparisons,
    ...surprises,
  ];
}
