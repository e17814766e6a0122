import { cellPath, comparisonPath, layerPath, servicePartPath, servicePath, surprisePath } from '../paths.ts';
import type { Guide } from '../guide.ts';
import { controlsById } from '../service/checks.ts';
import { neighbors, sectionTitles } from '../service/page.ts';
import type { Service } from '../../schema/service.ts';
import { checkEntry } from './catalog-file.ts';
import type { SearchRecord } from './records.ts';
import { withoutForms } from './words.ts';

const record = (fields: Omit<SearchRecord, 'names' | 'teaches' | 'services'> & Partial<SearchRecord>): SearchRecord => ({
  names: [],
  teaches: [],
  services: [],
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
      services: [service.id],
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
    services: [id],
    text: summary,
  });

/** What proves the customer's duties on a service, all in one place. */
const proofRecord = ({ id, name, shortName, duties }: Service): SearchRecord[] =>
  duties.length === 0
    ? []
    : [
        record({
          path: servicePartPath(id, 'prove'),
          kind: 'proof',
          title: `${sectionTitles.prove}: ${shortName}`,
          teaches: ['check', 'control', 'rule', 'prove', 'proof', 'evidence', 'verify', 'audit'],
          within: name,
          services: [id],
          text: duties.map(({ duty }) => duty).join('. '),
        }),
      ];

/** The services that one is often taken for. */
function neighborRecord(service: Service, guide: Guide): SearchRecord[] {
  const near = neighbors(service, guide.services);
  if (near.length === 0) return [];
  return [
    record({
      path: servicePartPath(service.id, 'neighbors'),
      kind: 'comparison',
      title: `${service.shortName}, not to be confused with ${near.map((each) => each.service.shortName).join(', ')}`,
      within: service.name,
      services: [service.id, ...near.map((each) => each.service.id)],
      text: near.map(({ difference }) => difference).join(' '),
    }),
  ];
}

/** The checks, each under its id; many duties may be proven by one. */
const checkRecords = (services: Iterable<Service>): SearchRecord[] =>
  [...controlsById(services).values()].map(({ id, duties, mistakes }) =>
    record({
      ...checkEntry(id, [...new Set([...duties, ...mistakes].map(({ service }) => service.id))]),
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
      names: withoutForms([shortLabel, ...everyday]),
      text: summary,
    }),
  );
  const comparisons = guide.comparisons.map(({ id, title, summary, services: ids }) =>
    record({ path: comparisonPath(id), kind: 'comparison', title, within: 'Compare', services: ids, text: summary }),
  );
  const surprises = guide.surprises.map(({ id, title, rule, truth, service }) =>
    record({ path: surprisePath(id), kind: 'surprise', title, within: 'The surprises', services: [service], text: `${rule} ${truth}` }),
  );
  return [
    ...services.map(serviceRecord),
    ...services.flatMap((service) => dutyRecords(guide, service)),
    ...services.flatMap(proofRecord),
    ...services.flatMap((service) => neighborRecord(service, guide)),
    ...layers,
    ...checkRecords(services),
    ...comparisons,
    ...surprises,
  ];
}
