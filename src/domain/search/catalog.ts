import type { SearchRecord } from './records.ts';
import { wordsOf } from './words.ts';

/** A record without its text: what ranking and the list of results need of it. */
export type CatalogEntry = Omit<SearchRecord, 'text'>;

/** What the query module knows of the site; made at build time, fetched with search. */
export interface Catalog {
  readonly entries: readonly CatalogEntry[];
  /** Every word of the site with the number of records that hold it. */
  readonly words: ReadonlyMap<string, number>;
  /** Names of services that the guide does not cover, each with its other names. */
  readonly uncovered: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** All words of some texts, each once. */
function wordsIn(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) for (const word of wordsOf(text)) words.add(word);
  return words;
}

/**
 * How many records hold each word, in title, names and text. Questions do not count: they tell stories, and a word that only they use
 * (a hobby shop, a charity) says nothing of what a reader looks for.
 */
export function countWords(records: readonly (CatalogEntry & { readonly text?: string })[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, names, text = '' } of records.filter(({ kind }) => kind !== 'question')) {
    for (const word of wordsIn([title, ...names, text])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // What only an everyday name says is no slip, either.
  for (const word of wordsIn(records.flatMap(({ teaches }) => teaches))) counts.set(word, counts.get(word) ?? 1);
  return counts;
}

/**
 * The catalog of all records.
 * @param uncovered services that the guide does not cover
 */
export function catalogOf(records: readonly SearchRecord[], uncovered: Catalog['uncovered'] = []): Catalog {
  const words = countWords(records);
  const entries = records.map(({ path, kind, title, within, names, teaches, services }) => ({
    path,
    kind,
    title,
    within,
    names,
    teaches,
    services,
  }));
  return { entries, words, uncovered: uncovered.map(({ name, aliases }) => ({ name, aliases })) };
}
