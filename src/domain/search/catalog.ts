import type { UncoveredService } from '../../schema/uncovered-service.ts';
import type { RequirementIds } from './requirements.ts';
import { wordsOf } from './words.ts';
import type { Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { catalogOf, cellPath, checksPath, servicePartPath, servicePath } from '../paths.ts';
import { sectionTitles } from '../service/page.ts';
import { shownParty, type ShownParty } from '../service/responsibility.ts';

/** A service by its names. The entries of the service follow from it, in the build as well as in the browser. */
export interface ServiceSummary extends Pick<Service, 'name' | 'shortName' | 'aliases' | 'everyday'> {
  readonly id: string;
  /** Ids of the layers that the service has. */
  readonly layers: readonly string[];
  /** Who is responsible for each of these layers. */
  readonly parties: readonly ShownParty[];
  /** Ids of the services that it is often confused with. */
  readonly neighbors: readonly string[];
  /** Does its page list duties of the customer? */
  readonly hasDuties: boolean;
}

/** What the entries of a service need to know about everything else. */
export interface EntryLabels {
  /** Labels of the layers by id. */
  readonly layers: ReadonlyMap<string, string>;
  /** Short names of the services by id. */
  readonly services: ReadonlyMap<string, string>;
}

export function summarize({ id, name, shortName, aliases, everyday, ...service }: Service, guide: Guide): ServiceSummary {
  const hasLayer = (layer: string) => (service.layers[layer]?.party ?? 'not-applicable') !== 'not-applicable';
  const layers = guide.layers.map((layer) => layer.id).filter(hasLayer);
  return {
    id,
    name,
    shortName,
    aliases,
    everyday,
    layers,
    parties: layers.map((layer) => shownParty(service.layers[layer])),
    neighbors: service.neighbors.map((neighbor) => neighbor.service).filter((each) => guide.services.has(each)),
    hasDuties: service.duties.length > 0,
  };
}

export const labelsOf = (
  layers: readonly { readonly id: string; readonly label: string }[],
  services: Iterable<Pick<ServiceSummary, 'id' | 'shortName'>>,
): EntryLabels => ({
  layers: new Map(layers.map(({ id, label }) => [id, label])),
  services: new Map(Array.from(services, ({ id, shortName }) => [id, shortName])),
});

const serviceEntry = ({ id, name, shortName, aliases, everyday }: ServiceSummary): CatalogEntry =>
  catalogEntry({
    path: servicePath(id),
    kind: 'service',
    title: name,
    within: 'Services',
    names: [shortName, ...aliases],
    teaches: everyday,
    services: [id],
  });

/** Who is responsible for one layer of the service. */
const dutyEntry = ({ id, name, shortName }: ServiceSummary, layer: string, label: string, party: ShownParty | undefined): CatalogEntry =>
  catalogEntry({
    path: cellPath(id, layer),
    kind: 'duty',
    title: `${label}: ${shortName}`,
    within: name,
    services: [id],
    layer,
    ...(party && { party }),
  });

/** What proves the customer's duties on the service, all in one section. */
const proofEntry = ({ id, name, shortName }: ServiceSummary): CatalogEntry =>
  catalogEntry({
    path: servicePartPath(id, 'prove'),
    kind: 'proof',
    title: `${sectionTitles.prove}: ${shortName}`,
    within: name,
    teaches: ['check', 'control', 'rule', 'prove', 'proof', 'evidence', 'verify', 'audit'],
    services: [id],
  });

/** The section that tells the service from those that it is confused with. */
const neighborsEntry = ({ id, name, shortName, neighbors }: ServiceSummary, names: EntryLabels['services']): CatalogEntry =>
  catalogEntry({
    path: servicePartPath(id, 'neighbors'),
    kind: 'comparison',
    title: `${shortName} and similar services: ${neighbors.map((each) => names.get(each) ?? each).join(', ')}`,
    within: name,
    services: [id, ...neighbors],
  });

/** All entries of a service: its page, its layers, its proof, its neighbors. */
export const serviceEntries = (service: ServiceSummary, labels: EntryLabels): CatalogEntry[] => [
  serviceEntry(service),
  ...service.layers.map((layer, index) => dutyEntry(service, layer, labels.layers.get(layer) ?? layer, service.parties[index])),
  ...(service.hasDuties ? [proofEntry(service)] : []),
  ...(service.neighbors.length > 0 ? [neighborsEntry(service, labels.services)] : []),
];

/** What each system of checks is called in a query. */
const systemWords = { 'security-hub': 'security hub', config: 'config rule', prowler: 'prowler' } as const;

/** An automated check, by its id alone and with the name of its system. */
export const checkEntry = (id: string, services: readonly string[]): CatalogEntry =>
  catalogEntry({
    path: checksPath(id),
    kind: 'check',
    title: id,
    within: 'Checks',
    names: [`${systemWords[catalogOf(id)]} ${id}`],
    services,
  });

/** What a search result is; results are grouped by it. */
export type RecordKind =
  | 'term'
  | 'section'
  | 'example'
  | 'outline'
  | 'question'
  | 'mistake'
  | 'diagram'
  | 'service'
  | 'duty'
  | 'layer'
  | 'check'
  | 'proof'
  | 'comparison'
  | 'surprise'
  | 'framework'
  | 'requirement';

/** One thing that people look for, at its own address: all that ranking and the list of results need. */
export interface CatalogEntry {
  /** From the site root, without the sub-path. */
  readonly path: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** The title of the chapter or page that it is part of. */
  readonly within: string;
  /** Other names, abbreviations and everyday words for it. */
  readonly names: readonly string[];
  /** Words for what it explains. For a service: everyday words. */
  readonly teaches: readonly string[];
  /** Ids of the glossary terms that it explains. */
  readonly terms: readonly string[];
  /** Ids of the services that it is about; empty for general topics. A service's own entry names the service first. */
  readonly services: readonly string[];
  /** Id of the layer that a duty is on. */
  readonly layer?: string;
  /** Who is responsible for that layer. */
  readonly party?: ShownParty;
}

/** A catalog entry with its text, which goes into the full-text index. */
export interface SearchRecord extends CatalogEntry {
  readonly text: string;
}

/** What the planner and the ranking know about the site. */
export interface Catalog {
  readonly entries: readonly CatalogEntry[];
  /** Every word of the site with the number of records that contain it. */
  readonly words: ReadonlyMap<string, number>;
  /** Services that the guide does not cover. */
  readonly uncovered: readonly UncoveredService[];
  /** Requirements of frameworks, once the details are loaded. */
  readonly requirements?: RequirementIds;
}

/** The fields that every entry has; empty lists are left out. */
export type EntryFields = Pick<CatalogEntry, 'path' | 'kind' | 'title' | 'within'> & Partial<CatalogEntry>;

/** An entry with empty lists for what is not given. */
export const catalogEntry = (fields: EntryFields): CatalogEntry => ({
  names: [],
  teaches: [],
  terms: [],
  services: [],
  ...fields,
});

const distinctWords = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(wordsOf));

/**
 * Counts the records that contain each word, in title, names or text. Questions don't count: they tell stories, and a word that only they
 * use (a hobby shop, a charity) says nothing about what a reader looks for.
 */
export function countWords(records: readonly (CatalogEntry & { readonly text?: string })[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, title, names, text = '' } of records) {
    if (kind === 'question') continue;
    for (const word of distinctWords([title, ...names, text])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // A word that only an everyday name uses is not a typing error either.
  for (const word of distinctWords(records.flatMap(({ teaches }) => teaches))) counts.set(word, counts.get(word) ?? 1);
  return counts;
}
