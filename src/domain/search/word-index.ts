import type { UncoveredService } from '../../schema/service.ts';
import { layerPath, termPath } from '../paths.ts';
import type { Catalog, CatalogEntry, RecordKind } from './catalog.ts';
import { stemOf, stems, wordsOf } from './words.ts';

/** Words of a query that refer to services. */
export interface Mention {
  /** The number of words. */
  readonly length: number;
  /** The ids of the services. */
  readonly services: readonly string[];
  /** Whether it is a name, not an everyday word. */
  readonly isName: boolean;
}

const isVendor = (word: string | undefined) => word === 'amazon' || word === 'aws';
/** Removes a leading "Amazon" or "AWS", which most names of services have and most queries lack. */
export const withoutVendor = (words: readonly string[]) => (isVendor(words[0]) ? words.slice(1) : words);
const joinStems = (words: readonly string[]) => words.map(stemOf).join(' ');

/** Finds the names of services in a query. */
export class ServiceNames {
  readonly #names = new Map<string, Set<string>>();
  readonly #everyday = new Map<string, Set<string>>();
  readonly #shortNames = new Map<string, string>();
  #maxLength = 1;

  constructor(entries: readonly CatalogEntry[]) {
    for (const { kind, title, names, teaches, services } of entries) {
      if (kind !== 'service') continue;
      for (const name of [title, ...names]) this.#add(this.#names, name, services);
      // "ECS on EC2" and "ECS on Fargate" are both ECS.
      const [family, host] = title.split(' on ');
      if (family && host) this.#add(this.#names, family, services);
      for (const id of services) this.#shortNames.set(id, names[0] ?? title);
      for (const name of teaches) this.#add(this.#everyday, name, services);
    }
  }

  /** The short name of a service, by its id. */
  nameOf(id: string): string {
    return this.#shortNames.get(id) ?? id;
  }

  #add(map: Map<string, Set<string>>, name: string, services: readonly string[]): void {
    const words = withoutVendor(wordsOf(name.replace(/\(.*?\)/g, '')));
    this.#maxLength = Math.max(this.#maxLength, words.length);
    // Both as written and as stems: EBS isn't the plural of EB.
    for (const key of new Set([words.join(' '), `~${joinStems(words)}`])) {
      const ids = map.get(key) ?? new Set();
      for (const service of services) ids.add(service);
      map.set(key, ids);
    }
  }

  #find(words: readonly string[], byName: boolean): readonly string[] {
    const map = byName ? this.#names : this.#everyday;
    return [...(map.get(words.join(' ')) ?? map.get(`~${joinStems(words)}`) ?? [])];
  }

  /**
   * The longest mention of services that starts at a word of the query.
   * @param byName whether to look for names or for everyday words
   */
  mentionAt(words: readonly string[], start: number, byName: boolean): Mention | undefined {
    const skipped = byName && isVendor(words[start]) ? 1 : 0;
    for (let length = Math.min(this.#maxLength, words.length - start - skipped); length > 0; length--) {
      const services = this.#find(words.slice(start + skipped, start + skipped + length), byName);
      if (services.length > 0) return { length: length + skipped, services, isName: byName };
    }
    return undefined;
  }
}

/** An entry whose words are stems, ready for matching. */
export interface IndexedEntry {
  readonly path: string;
  readonly kind: RecordKind;
  readonly title: readonly string[];
  /** Each name is a list of stems. */
  readonly names: readonly (readonly string[])[];
  readonly teaches: readonly (readonly string[])[];
  /** The ids of the services that it is about. */
  readonly services: readonly string[];
  /** The page that contains it, if the page is an entry: the names of a chapter apply to its sections, too. */
  readonly page?: IndexedEntry | undefined;
  /** The layer of a duty, whose names apply to the duty, too. */
  readonly layer?: IndexedEntry | undefined;
}

const withoutAside = (title: string) => title.replace(/\(.*?\)/g, '');
/** "Virtual machine (VM)" has two names. */
const properNames = (title: string) => [withoutAside(title), ...(/\(([^)]+)\)/.exec(title)?.slice(1) ?? [])];

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** In characters. Stemming changes only endings, so words with the same stem begin alike. */
const sharedBeginning = 2;

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

/** An index of the catalog's words and names. The reader waits for it, so what few queries need is computed when it's needed. */
export class WordIndex {
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly entries: readonly IndexedEntry[];
  readonly services: ServiceNames;
  /** The services that the guide doesn't cover, by the stems of each name. */
  readonly uncovered: ReadonlyMap<string, UncoveredService>;
  readonly #titles: readonly string[];
  readonly #countsOfForms = new Map<string, number>();
  #termNames: readonly (readonly string[])[] | undefined;

  constructor({ entries, words, uncovered }: Catalog) {
    this.counts = words;
    this.words = [...words.keys()];
    this.services = new ServiceNames(entries);
    // Most services' names start with "Amazon" or "AWS", so this word identifies none of them.
    this.#titles = entries.map(({ kind, title }) => (kind === 'service' ? title.replace(/^(Amazon|AWS) /, '') : title));
    this.entries = this.#indexEntries(entries);
    this.uncovered = new Map(
      uncovered.flatMap((service) => [service.name, ...service.aliases].map((name) => [stems(name).join(' '), service])),
    );
  }

  #indexEntries(entries: readonly CatalogEntry[]): IndexedEntry[] {
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    const termNames = (id: string) => {
      const term = byPath.get(termPath(id));
      return term ? [term.title, ...term.names] : [];
    };
    const indexed = entries.map(({ path, kind, names, teaches, terms, services }, index): Writable<IndexedEntry> => {
      const title = stems(withoutAside(this.#titles[index] ?? ''));
      return { path, kind, title, names: names.map(stems), teaches: [...teaches, ...terms.flatMap(termNames)].map(stems), services };
    });
    const pages = new Map(indexed.map((entry) => [entry.path, entry]));
    for (const [index, entry] of indexed.entries()) {
      const layer = entries[index]?.layer;
      if (entry.path.includes('#')) entry.page = pages.get(entry.path.replace(/#.*/, ''));
      if (layer) entry.layer = pages.get(layerPath(layer));
    }
    return indexed;
  }

  /** The titles of the entries with a name, given as stems: "multi-factor authentication" for "2fa". */
  titlesOf(name: readonly string[]): readonly string[] {
    const titles = new Set<string>();
    // A plain loop, because every query compares several names with all names of the site.
    for (const [index, entry] of this.entries.entries()) {
      if (entry.names.some((each) => isSame(each, name)) && !isSame(entry.title, name))
        titles.add(wordsOf(withoutAside(this.#titles[index] ?? '')).join(' '));
    }
    return [...titles];
  }

  /** Whether a name, given as stems, is the proper name of a glossary term. */
  isTerm(name: readonly string[]): boolean {
    this.#termNames ??= this.#titles.flatMap((title, index) => (this.entries[index]?.kind === 'term' ? properNames(title).map(stems) : []));
    return this.#termNames.some((each) => isSame(each, name));
  }

  /** The number of records with a form of a word; 0 if the site doesn't use it. */
  #countOf(word: string): number {
    const known = this.#countsOfForms.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word);
    const beginning = word.slice(0, sharedBeginning);
    let count = 0;
    for (const [form, records] of this.counts) if (form.startsWith(beginning) && stemOf(form) === stem) count = Math.max(count, records);
    this.#countsOfForms.set(word, count);
    return count;
  }

  /** Whether the site uses a word in any form. */
  isKnown(word: string): boolean {
    return this.#countOf(word) > 0;
  }

  /** Whether a text is the beginning of a word that the site uses. */
  isBeginning(word: string): boolean {
    return word.length > 2 && this.words.some((known) => known.startsWith(word));
  }

  /** The weight of a word (inverse document frequency): high if it is rare, low if it is common, 0 if it is unknown. */
  weightOf(word: string): number {
    const count = this.#countOf(word) || this.counts.get(this.words.find((known) => known.startsWith(word)) ?? '');
    return count ? Math.log(1 + this.entries.length / count) : 0;
  }
}
