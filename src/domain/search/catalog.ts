import { layerPath } from '../addresses.ts';
import type { RecordKind, SearchRecord } from './records.ts';
import { stemOf, wordsOf } from './words.ts';

/** A record without its text: what ranking and the list of results need of it. */
export interface CatalogEntry extends Omit<SearchRecord, 'text'> {
  /** The search engine's id of the record. */
  readonly id: string;
}

/** What the query module knows of the site; made at build time, fetched with search. */
export interface Catalog {
  readonly entries: readonly CatalogEntry[];
  /** Every word of the site with the number of records that hold it. */
  readonly words: Readonly<Record<string, number>>;
  /** Names of services that the guide does not cover, each with its other names. */
  readonly uncovered: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/**
 * The catalog of all records.
 * @param ids the engine's id of each record, by the record's path
 * @param uncovered services that the guide does not cover
 */
export function catalogOf(
  records: readonly SearchRecord[],
  ids: ReadonlyMap<string, string>,
  uncovered: Catalog['uncovered'] = [],
): Catalog {
  const words: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const { title, names, text } of records) {
    for (const word of new Set(wordsOf([title, ...names, text].join(' ')))) words[word] = (words[word] ?? 0) + 1;
  }
  const entries = records.map(({ path, kind, title, within, names, teaches }) => ({
    id: ids.get(path) ?? '',
    path,
    kind,
    title,
    within,
    names,
    teaches,
  }));
  return { entries, words, uncovered };
}

/** An entry with its words ready for matching, as stems. */
export interface IndexedEntry {
  readonly id: string;
  readonly path: string;
  readonly kind: RecordKind;
  readonly title: readonly string[];
  /** Each name by itself. */
  readonly names: readonly (readonly string[])[];
  readonly teaches: readonly (readonly string[])[];
  /** The page it stands on, where that is an entry of its own: a chapter's names say something of its places. */
  readonly page?: IndexedEntry | undefined;
  /** Entries whose names lead here, too. */
  readonly akin: readonly IndexedEntry[];
}

/** A duty goes by its service's and its layer's names. */
function akinTo({ kind, path }: IndexedEntry, pages: ReadonlyMap<string, IndexedEntry>): IndexedEntry[] {
  if (kind !== 'duty') return [];
  const [service = '', layer = ''] = path.split('#');
  return [service, layerPath(layer)].flatMap((each) => pages.get(each) ?? []);
}

const stems = (text: string) => wordsOf(text).map(stemOf);

/** The catalog, ready to be asked: is a word known, how telling is it, what does a name stand for. */
export class WordIndex {
  readonly words: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly entries: readonly IndexedEntry[];
  /** From a name's stems to the service that the guide does not cover. */
  readonly uncovered: ReadonlyMap<string, string>;
  readonly #byStem = new Map<string, number>();
  readonly #titlesByName = new Map<string, Set<string>>();
  readonly #size: number;

  constructor(catalog: Catalog) {
    this.counts = catalog.words;
    this.words = Object.keys(catalog.words);
    this.#size = catalog.entries.length;
    for (const [word, count] of Object.entries(catalog.words)) {
      const stem = stemOf(word);
      this.#byStem.set(stem, Math.max(this.#byStem.get(stem) ?? 0, count));
    }
    const indexed = catalog.entries.map((entry): IndexedEntry => {
      // Nearly every service is an "Amazon" or "AWS" one: the word names none of them.
      const title = entry.title.replace(/\(.*?\)/g, '').replace(entry.kind === 'service' ? /^(Amazon|AWS) / : '', '');
      for (const name of entry.names) this.#addName(stems(name).join(' '), wordsOf(title).join(' '));
      return { ...entry, title: stems(title), names: entry.names.map(stems), teaches: entry.teaches.map(stems), akin: [] };
    });
    const pages = new Map(indexed.map((entry) => [entry.path, entry]));
    this.entries = indexed.map((entry) => ({
      ...entry,
      page: entry.path.includes('#') ? pages.get(entry.path.replace(/#.*/, '')) : undefined,
      akin: akinTo(entry, pages),
    }));
    this.uncovered = new Map(
      catalog.uncovered.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => [stems(each).join(' '), name])),
    );
  }

  #addName(key: string, title: string): void {
    if (!key || key === stems(title).join(' ')) return;
    const titles = this.#titlesByName.get(key) ?? new Set();
    this.#titlesByName.set(key, titles.add(title));
  }

  /** Titles that go by this name, given as stems: "2fa" → "multi-factor authentication". */
  titlesOf(name: readonly string[]): readonly string[] {
    return [...(this.#titlesByName.get(name.join(' ')) ?? [])];
  }

  /** Does the site use the word, in any of its forms? */
  isKnown(word: string): boolean {
    return this.#byStem.has(stemOf(word));
  }

  /** Is it the beginning of a word that the site uses, as the last word is while one types? */
  isBeginning(word: string): boolean {
    return word.length > 2 && this.words.some((known) => known.startsWith(word));
  }

  /** How telling a word is: rare words much, common ones little. Unknown words tell nothing. */
  weightOf(word: string): number {
    const count = this.#byStem.get(stemOf(word)) ?? this.counts[this.words.find((known) => known.startsWith(word)) ?? ''];
    return count ? Math.log(1 + this.#size / count) : 0;
  }
}
