import type { Service, UncoveredService } from '../../schema/service.ts';
import type { RequirementIds } from './requirements.ts';
import { wordsOf } from './words.ts';
import type { Guide } from '../guide.ts';
import { catalogOf, cellPath, checksPath, servicePartPath, servicePath } from '../paths.ts';
import { sectionTitles } from '../service/page.ts';
import { shownParty, type ShownParty } from '../service/responsibility.ts';

/** The data of a service from which the build and the browser compute its entries. */
export interface ServiceSummary extends Pick<Service, 'name' | 'shortName' | 'aliases' | 'everyday'> {
  readonly id: string;
  /** The ids of the service's layers. */
  readonly layers: readonly string[];
  /** Who is responsible for each of these layers. */
  readonly parties: readonly ShownParty[];
  /** The ids of the services that it is often confused with. */
  readonly neighbors: readonly string[];
  /** Whether its page lists duties of the customer. */
  readonly hasDuties: boolean;
}

/** The labels that the entries of a service need. */
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

/** The section with the checks for the customer's duties on the service. */
const proofEntry = ({ id, name, shortName }: ServiceSummary): CatalogEntry =>
  catalogEntry({
    path: servicePartPath(id, 'prove'),
    kind: 'proof',
    title: `${sectionTitles.prove}: ${shortName}`,
    within: name,
    teaches: ['check', 'control', 'rule', 'prove', 'proof', 'evidence', 'verify', 'audit'],
    services: [id],
  });

/** The section that compares the service with similar ones. */
const neighborsEntry = ({ id, name, shortName, neighbors }: ServiceSummary, names: EntryLabels['services']): CatalogEntry =>
  catalogEntry({
    path: servicePartPath(id, 'neighbors'),
    kind: 'comparison',
    title: `${shortName} and similar services: ${neighbors.map((each) => names.get(each) ?? each).join(', ')}`,
    within: name,
    services: [id, ...neighbors],
  });

/** All entries of a service: its page, its layers, its checks, and its neighbors. */
export const serviceEntries = (service: ServiceSummary, labels: EntryLabels): CatalogEntry[] => [
  serviceEntry(service),
  ...service.layers.map((layer, index) => dutyEntry(service, layer, labels.layers.get(layer) ?? layer, service.parties[index])),
  ...(service.hasDuties ? [proofEntry(service)] : []),
  ...(service.neighbors.length > 0 ? [neighborsEntry(service, labels.services)] : []),
];

/** How queries name each catalog of checks. */
const systemWords = { 'security-hub': 'security hub', config: 'config rule', prowler: 'prowler' } as const;

/** An automated check. Queries can name it by its id, with or without its catalog. */
export const checkEntry = (id: string, services: readonly string[]): CatalogEntry =>
  catalogEntry({
    path: checksPath(id),
    kind: 'check',
    title: id,
    within: 'Checks',
    names: [`${systemWords[catalogOf(id)]} ${id}`],
    services,
  });

/** The kinds of search results. */
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

/** A possible search result: everything that ranking and the list of results need. */
export interface CatalogEntry {
  /** From the site's root, without the base path. */
  readonly path: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** The title of the chapter or page that contains it. */
  readonly within: string;
  /** Other names, abbreviations and everyday words for it. */
  readonly names: readonly string[];
  /** Words for what it explains; for a service, everyday words. */
  readonly teaches: readonly string[];
  /** The ids of the glossary terms that it explains. */
  readonly terms: readonly string[];
  /** The ids of the services that it is about; empty for general topics. In a service's own entry, the service comes first. */
  readonly services: readonly string[];
  /** The id of a duty's layer. */
  readonly layer?: string;
  /** Who is responsible for the layer. */
  readonly party?: ShownParty;
}

/** A catalog entry with its text for the full-text index. */
export interface SearchRecord extends CatalogEntry {
  readonly text: string;
}

/** The data that planning and ranking use. */
export interface Catalog {
  readonly entries: readonly CatalogEntry[];
  /** All words of the site, with the number of records that contain each. */
  readonly words: ReadonlyMap<string, number>;
  /** Services that the guide doesn't cover. */
  readonly uncovered: readonly UncoveredService[];
  /** The requirements of frameworks, once the details are loaded. */
  readonly requirements?: RequirementIds;
}

/** The fields of an entry without empty lists. */
export type EntryFields = Pick<CatalogEntry, 'path' | 'kind' | 'title' | 'within'> & Partial<CatalogEntry>;

/** Creates an entry. Missing lists become empty. */
export const catalogEntry = (fields: EntryFields): CatalogEntry => ({
  names: [],
  teaches: [],
  terms: [],
  services: [],
  ...fields,
});

const distinctWords = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(wordsOf));

/**
 * Counts the records that contain each word in their title, names, or text. Questions don't count, because their stories contain words (a
 * hobby shop, a charity) that readers don't search for.
 */
export function countWords(records: readonly (CatalogEntry & { readonly text?: string })[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, title, names, text = '' } of records) {
    if (kind === 'question') continue;
    for (const word of distinctWords([title, ...names, text])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // Everyday words count too, so that they aren't taken for typing errors.
  for (const word of distinctWords(records.flatMap(({ teaches }) => teaches))) counts.set(word, counts.get(word) ?? 1);
  return counts;
}
