import type { UncoveredService } from '../../schema/uncovered-service.ts';
import { layerPath, termPath } from '../paths.ts';
import type { Catalog, CatalogEntry, RecordKind } from './catalog.ts';
import { stemOf, stems, wordsOf } from './words.ts';

/** Words of a query that mean services. */
export interface Mention {
  /** Number of words. */
  readonly length: number;
  /** Ids of the services. */
  readonly services: readonly string[];
  /** By its name, not by an everyday word for what it is. */
  readonly isName: boolean;
}

const isVendor = (word: string | undefined) => word === 'amazon' || word === 'aws';
/** Nearly every service is an "Amazon" or "AWS" one, and people leave that out. */
export const withoutVendor = (words: readonly string[]) => (isVendor(words[0]) ? words.slice(1) : words);
const joinStems = (words: readonly string[]) => words.map(stemOf).join(' ');

/** Finds the services that a query names. */
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
    // Both as written and as stems: EBS is not the plural of EB.
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
   * The longest mention of services that begins at a word of the query.
   * @param byName looks for their names, not for everyday words
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
  /** Ids of the services that it is about. */
  readonly services: readonly string[];
  /** The page that it is part of, if the page is an entry of its own: the names of a chapter say something about its sections. */
  readonly page?: IndexedEntry | undefined;
  /** The layer that a duty is on: its names lead to the duty, too. */
  readonly layer?: IndexedEntry | undefined;
}

const withoutAside = (title: string) => title.replace(/\(.*?\)/g, '');
/** "Virtual machine (VM)" has two names. */
const properNames = (title: string) => [withoutAside(title), ...(/\(([^)]+)\)/.exec(title)?.slice(1) ?? [])];

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** The catalog, prepared for questions: is a word known, how much does it tell, what does a name mean? */
export class WordIndex {
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly entries: readonly IndexedEntry[];
  readonly services: ServiceNames;
  /** From the stems of a name to the service that the guide does not cover. */
  readonly uncovered: ReadonlyMap<string, UncoveredService>;
  readonly #countsByStem = new Map<string, number>();
  readonly #titlesByName = new Map<string, Set<string>>();
  readonly #terms = new Set<string>();

  constructor({ entries, words, uncovered }: Catalog) {
    this.counts = words;
    this.words = [...words.keys()];
    this.services = new ServiceNames(entries);
    for (const [word, count] of words) {
      const stem = stemOf(word);
      this.#countsByStem.set(stem, Math.max(this.#countsByStem.get(stem) ?? 0, count));
    }
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
    const indexed = entries.map((entry): Writable<IndexedEntry> => {
      // Nearly every service is an "Amazon" or "AWS" one: the word names none of them.
      const title = withoutAside(entry.title).replace(entry.kind === 'service' ? /^(Amazon|AWS) / : '', '');
      const titleStems = stems(title);
      const names = entry.names.map(stems);
      this.#addNames(names, title, titleStems);
      if (entry.kind === 'term') for (const name of properNames(entry.title)) this.#terms.add(stems(name).join(' '));
      const teaches = [...entry.teaches, ...entry.terms.flatMap(termNames)].map(stems);
      return { path: entry.path, kind: entry.kind, title: titleStems, names, teaches, services: entry.services };
    });
    const pages = new Map(indexed.map((entry) => [entry.path, entry]));
    for (const [index, entry] of indexed.entries()) {
      const layer = entries[index]?.layer;
      if (entry.path.includes('#')) entry.page = pages.get(entry.path.replace(/#.*/, ''));
      if (layer) entry.layer = pages.get(layerPath(layer));
    }
    return indexed;
  }

  #addNames(names: readonly (readonly string[])[], title: string, titleStems: readonly string[]): void {
    const ownKey = titleStems.join(' ');
    for (const key of names.map((name) => name.join(' '))) {
      if (!key || key === ownKey) continue;
      const titles = this.#titlesByName.get(key) ?? new Set();
      this.#titlesByName.set(key, titles.add(wordsOf(title).join(' ')));
    }
  }

  /** Titles of what has this name, given as stems: "2fa" → "multi-factor authentication". */
  titlesOf(name: readonly string[]): readonly string[] {
    return [...(this.#titlesByName.get(name.join(' ')) ?? [])];
  }

  /** Is it the proper name of a glossary term, given as stems? */
  isTerm(name: readonly string[]): boolean {
    return this.#terms.has(name.join(' '));
  }

  /** Does the site use the word, in any form? */
  isKnown(word: string): boolean {
    return this.#countsByStem.has(stemOf(word));
  }

  /** Is it the beginning of a word that the site uses, like the last word while the reader types? */
  isBeginning(word: string): boolean {
    return word.length > 2 && this.words.some((known) => known.startsWith(word));
  }

  /** How much a word tells (inverse document frequency): a rare word much, a common one little, an unknown one nothing. */
  weightOf(word: string): number {
    const count = this.#countsByStem.get(stemOf(word)) ?? this.counts.get(this.words.find((known) => known.startsWith(word)) ?? '');
    return count ? Math.log(1 + this.entries.length / count) : 0;
  }
}
