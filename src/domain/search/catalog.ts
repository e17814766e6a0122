import type { Service, UncoveredService } from '../../schema/service.ts';
import type { RequirementIds } from './requirements.ts';
import { wordsOf } from './words.ts';
import type { Guide } from '../guide.ts';
import { catalogOf, cellPath, checksPath, servicePartPath, servicePath } from '../paths.ts';
import { neighbors, sectionTitles } from '../service/page.ts';
import { shownParty, type ShownParty } from '../service/responsibility.ts';

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
  /** The paths of the entries by Pagefind's ids, once the details are loaded. */
  readonly paths?: ReadonlyMap<string, string>;
}

/** The fields of an entry without empty lists. */
export type EntryFields = Pick<CatalogEntry, 'path' | 'kind' | 'title' | 'within'> & Partial<CatalogEntry>;

/** Creates an entry. Missing lists become empty. */
export const catalogEntry = (fields: EntryFields): CatalogEntry => ({ names: [], teaches: [], terms: [], services: [], ...fields });

/** The data of a service from which the build and the browser compute its entries. */
type ServiceSummary = ReturnType<typeof summarize>;

export function summarize(service: Service, { layers, services }: Guide) {
  const { id, name, shortName, aliases, parts, everyday, duties } = service;
  const parties = layers.flatMap((layer) => {
    const cell = service.layers[layer.id];
    return cell && cell.party !== 'not-applicable' ? [[layer.id, shownParty(cell)] as const] : [];
  });
  return {
    id,
    name,
    shortName,
    /** Including the names of its parts. */
    aliases: [...aliases, ...parts],
    everyday,
    /** Who is responsible for each of its layers, by the layer's id. */
    parties: Object.fromEntries(parties),
    /** The short names of the services that it is often confused with, by id. */
    neighbors: Object.fromEntries(neighbors(service, services).map(({ service: other }) => [other.id, other.shortName])),
    /** Whether its page lists duties of the customer. */
    hasDuties: duties.length > 0,
  };
}

/** All entries of a service: its page, its layers, its checks, and its neighbors. @param layerLabels by the layer's id */
export function serviceEntries(service: ServiceSummary, layerLabels: Readonly<Record<string, string>>): CatalogEntry[] {
  const { id, name, shortName, aliases, everyday: teaches, parties, hasDuties } = service;
  const part = { within: name, services: [id] };
  const page: EntryFields = {
    ...part,
    path: servicePath(id),
    kind: 'service',
    title: name,
    within: 'Services',
    names: [shortName, ...aliases],
    teaches,
  };
  const duties = Object.entries(parties).map(([layer, party]): EntryFields => ({
    ...part,
    path: cellPath(id, layer),
    kind: 'duty',
    title: `${layerLabels[layer]}: ${shortName}`,
    layer,
    party,
  }));
  const proof: EntryFields = {
    ...part,
    path: servicePartPath(id, 'prove'),
    kind: 'proof',
    title: `${sectionTitles.prove}: ${shortName}`,
    teaches: ['check', 'control', 'rule', 'prove', 'proof', 'evidence', 'verify', 'audit'],
  };
  const similar: EntryFields = {
    ...part,
    path: servicePartPath(id, 'neighbors'),
    kind: 'comparison',
    title: `${shortName} and similar services: ${Object.values(service.neighbors).join(', ')}`,
    services: [id, ...Object.keys(service.neighbors)],
  };
  return [page, ...duties, ...(hasDuties ? [proof] : []), ...(Object.keys(service.neighbors).length > 0 ? [similar] : [])].map(
    catalogEntry,
  );
}

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
