import type { SearchRecord } from './records.ts';
import { wordsOf } from './words.ts';

/** A record without its text: what ranking and the list of results need of it. */
export type CatalogEntry = Omit<SearchRecord, 'text'>;

/** What the query module knows of the site; made at build time, fetched with search. */
export interface Catalog {
  readonly entries: readonly CatalogEntry[];
  /** Every word of the site with the number of records that hold it. */
  readonly words: Readonly<Record<string, number>>;
  /** Names of services that the guide does not cover, each with its other names. */
  readonly uncovered: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** How many records hold each word, in title, names and text. */
export function countWords(records: readonly (CatalogEntry & { readonly text?: string })[]): Record<string, number> {
  const words = Object.create(null) as Record<string, number>;
  for (const { title, names, text = '' } of records) {
    for (const word of new Set(wordsOf([title, ...names, text].join(' ')))) words[word] = (words[word] ?? 0) + 1;
  }
  // What only an everyday name says is no slip, either.
  for (const word of records.flatMap(({ teaches }) => teaches.flatMap(wordsOf))) words[word] ??= 1;
  return words;
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
