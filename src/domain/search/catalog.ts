import type { UncoveredService } from '../../schema/uncovered-service.ts';
import { wordsOf } from './words.ts';

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
  | 'surprise';

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
}

/** An entry with empty lists for what is not given. */
export const catalogEntry = (fields: Pick<CatalogEntry, 'path' | 'kind' | 'title' | 'within'> & Partial<CatalogEntry>): CatalogEntry => ({
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

/** The catalog of some records. */
export const makeCatalog = (records: readonly SearchRecord[], uncovered: Catalog['uncovered'] = []): Catalog => ({
  entries: records,
  words: countWords(records),
  uncovered,
});
