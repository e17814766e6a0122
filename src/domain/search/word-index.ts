import type { UncoveredService } from '../../schema/service.ts';
import { layerPath, termPath } from '../paths.ts';
import type { Catalog, CatalogEntry, RecordKind } from './catalog.ts';
import { limits } from './weights.ts';
import { beginningOf, simplify, stemOf, stems, wordsOf } from './words.ts';

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

const withoutAside = (title: string) => (title.includes('(') ? title.replace(/\(.*?\)/g, '') : title);
/** "Virtual machine (VM)" has two names. */
const properNames = (title: string) => [withoutAside(title), ...(/\(([^)]+)\)/.exec(title)?.slice(1) ?? [])];

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

/** An entry, ready for matching. The reader waits for the first query, so texts are split into stems only if they may match. */
export interface IndexedEntry {
  readonly path: string;
  readonly kind: RecordKind;
  readonly fullTitle: string;
  /** Without what is in parentheses, and of a service without "Amazon" or "AWS", which identifies none of them. */
  readonly title: string;
  readonly names: readonly string[];
  /** Words for what it explains, and the names of the terms that it explains. */
  readonly teaches: readonly string[];
  /** The ids of the services that it is about. */
  readonly services: readonly string[];
  /** The page that contains it, if the page is an entry: the names of a chapter apply to its sections, too. */
  page: IndexedEntry | undefined;
  /** The layer of a duty, whose names apply to the duty, too. */
  layer: IndexedEntry | undefined;
}

/** A word of a query. */
export interface Wanted {
  /** Its stem. For an unfinished word, the stems of all words that it may become. */
  readonly stems: readonly string[];
  /** How words with these stems begin. Few words begin so, and comparing is faster than stemming. */
  readonly beginnings: readonly string[];
}

const toWanted = (stems: readonly string[]): Wanted => ({ stems, beginnings: [...new Set(stems.map(beginningOf))] });

const isForm = (word: string, { stems, beginnings }: Wanted) =>
  beginnings.some((beginning) => word.startsWith(beginning)) && stems.includes(stemOf(word));

/** Whether a text has all words, in any order. @param words of the text */
export function includesAll(words: readonly string[], wanted: readonly Wanted[]): boolean {
  // A loop, because it runs thousands of times per query.
  for (const each of wanted) if (!words.some((word) => isForm(word, each))) return false;
  return true;
}

/** The words of those texts that may include all wanted words. */
export function wordsWith(texts: readonly string[], wanted: readonly Wanted[]): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (const text of texts) {
    const simple = simplify(text);
    if (wanted.every(({ beginnings }) => beginnings.some((beginning) => simple.includes(beginning)))) found.push(wordsOf(text));
  }
  return found;
}

/** Whether a name, given as stems, is one of some names. */
export function isOneOf(names: readonly string[], name: readonly string[]): boolean {
  const wanted = name.map((stem) => toWanted([stem]));
  return wordsWith(names, wanted).some(
    (words) => words.length === name.length && wanted.every((each, index) => isForm(words[index] ?? '', each)),
  );
}

function indexEntries(entries: readonly CatalogEntry[]): IndexedEntry[] {
  const byPath = new Map(entries.map((entry, index) => [entry.path, index]));
  const termNames = (id: string) => {
    const term = entries[byPath.get(termPath(id)) ?? -1];
    return term ? [term.title, ...term.names] : [];
  };
  const indexed = entries.map(({ path, kind, title, names, teaches, terms, services }): IndexedEntry => ({
    path,
    kind,
    fullTitle: title,
    title: withoutAside(kind === 'service' ? title.replace(/^(Amazon|AWS) /, '') : title),
    names,
    teaches: terms.length > 0 ? [...teaches, ...terms.flatMap(termNames)] : teaches,
    services,
    page: undefined,
    layer: undefined,
  }));
  const entryAt = (path: string) => indexed[byPath.get(path) ?? -1];
  for (const [index, entry] of indexed.entries()) {
    const fragment = entry.path.indexOf('#');
    const layer = entries[index]?.layer;
    if (fragment >= 0) entry.page = entryAt(entry.path.slice(0, fragment));
    if (layer) entry.layer = entryAt(layerPath(layer));
  }
  return indexed;
}

/** Finds entries by the beginnings of words in their titles and names. It searches one long text, which needs no preparation. */
class Beginnings {
  readonly #entries: readonly IndexedEntry[];
  readonly #text: string;
  /** The position after each entry in the text. */
  readonly #ends: readonly number[];
  readonly #found = new Map<string, ReadonlySet<IndexedEntry>>();

  constructor(entries: readonly IndexedEntry[]) {
    this.#entries = entries;
    const texts = simplify(entries.map(({ fullTitle, names, teaches }) => [fullTitle, ...names, ...teaches].join('\n')).join('\0'));
    this.#text = texts;
    let end = 0;
    this.#ends = texts.split('\0').map(({ length }) => (end += length + 1));
  }

  /** The entries with this text. */
  find(beginning: string): ReadonlySet<IndexedEntry> {
    const known = this.#found.get(beginning);
    if (known) return known;
    const found = new Set<IndexedEntry>();
    let index = 0;
    for (let at = this.#text.indexOf(beginning); at >= 0; at = this.#text.indexOf(beginning, this.#ends[index])) {
      while (at >= (this.#ends[index] ?? Infinity)) index += 1;
      const entry = this.#entries[index];
      if (entry) found.add(entry);
    }
    this.#found.set(beginning, found);
    return found;
  }
}

/** Finds the names of services in a query. */
export class ServiceNames {
  readonly #mayHave: (name: readonly string[]) => readonly IndexedEntry[];
  readonly #shortNames: ReadonlyMap<string, string>;

  /** @param mayHave finds the entries that may have a name, given as stems */
  constructor(services: readonly IndexedEntry[], mayHave: (name: readonly string[]) => readonly IndexedEntry[]) {
    this.#mayHave = mayHave;
    this.#shortNames = new Map(services.map(({ services: [id = ''], names, title }) => [id, names[0] ?? title]));
  }

  /** The short name of a service, by its id. */
  nameOf(id: string): string {
    return this.#shortNames.get(id) ?? id;
  }

  #find(words: readonly string[], byName: boolean): readonly string[] {
    const wanted = words.map(stemOf);
    const named = this.#mayHave(wanted).flatMap(({ kind, title, names, teaches, services }) => {
      if (kind !== 'service') return [];
      // "ECS on EC2" and "ECS on Fargate" are both ECS.
      const all = byName ? [title, ...names, ...title.split(' on ').slice(0, -1)] : teaches;
      return all.map((name) => ({ name: withoutVendor(wordsOf(withoutAside(name))), services }));
    });
    // As written before stems: EBS isn't the plural of EB.
    const asWritten = named.filter(({ name }) => isSame(name, words));
    const found = asWritten.length > 0 ? asWritten : named.filter(({ name }) => isSame(name.map(stemOf), wanted));
    return [...new Set(found.flatMap(({ services }) => services))];
  }

  /**
   * The longest mention of services that starts at a word of the query.
   * @param byName whether to look for names or for everyday words
   */
  mentionAt(words: readonly string[], start: number, byName: boolean): Mention | undefined {
    const skipped = byName && isVendor(words[start]) ? 1 : 0;
    for (let length = Math.min(limits.nameLength, words.length - start - skipped); length > 0; length--) {
      const services = this.#find(words.slice(start + skipped, start + skipped + length), byName);
      if (services.length > 0) return { length: length + skipped, services, isName: byName };
    }
    return undefined;
  }
}

/** An index of the catalog's words and names. */
export class WordIndex {
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly entries: readonly IndexedEntry[];
  readonly services: ServiceNames;
  readonly #beginnings: Beginnings;
  readonly #uncovered: Catalog['uncovered'];
  readonly #countsOfForms = new Map<string, number>();

  constructor({ entries, words, uncovered }: Catalog) {
    this.counts = words;
    this.words = [...words.keys()];
    this.entries = indexEntries(entries);
    this.#beginnings = new Beginnings(this.entries);
    this.services = new ServiceNames(
      this.entries.filter(({ kind }) => kind === 'service'),
      (name) => this.#mayHaveName(name),
    );
    this.#uncovered = uncovered;
  }

  /** The entries that may have a word in their titles or names. All others don't. */
  mayHave({ beginnings }: Wanted): ReadonlySet<IndexedEntry> {
    const sets = beginnings.map((beginning) => this.#beginnings.find(beginning));
    return sets.length === 1 && sets[0] ? sets[0] : new Set(sets.flatMap((set) => [...set]));
  }

  /** The entries that may have a name, given as stems. All others don't. */
  #mayHaveName(name: readonly string[]): readonly IndexedEntry[] {
    const [first, ...others] = name.map((stem) => this.#beginnings.find(beginningOf(stem))).sort((a, b) => a.size - b.size);
    return [...(first ?? [])].filter((entry) => others.every((set) => set.has(entry)));
  }

  /** The service with a name, given as stems, if the guide doesn't cover it. */
  uncoveredService(name: readonly string[]): UncoveredService | undefined {
    return this.#uncovered.find((service) => isOneOf([service.name, ...service.aliases], name));
  }

  /** The titles of the entries with a name, given as stems: "multi-factor authentication" for "2fa". */
  titlesOf(name: readonly string[]): readonly string[] {
    const named = this.#mayHaveName(name).filter((entry) => isOneOf(entry.names, name) && !isSame(stems(entry.title), name));
    return [...new Set(named.map(({ title }) => wordsOf(title).join(' ')))];
  }

  /** Whether a name, given as stems, is the proper name of a glossary term. */
  isTerm(name: readonly string[]): boolean {
    return this.#mayHaveName(name).some(({ kind, fullTitle }) => kind === 'term' && isOneOf(properNames(fullTitle), name));
  }

  /** The number of records with a form of a word; 0 if the site doesn't use it. */
  #countOf(word: string): number {
    const known = this.#countsOfForms.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word);
    const beginning = beginningOf(stem);
    let count = 0;
    for (const form of this.words) {
      if (form.startsWith(beginning) && stemOf(form) === stem) count = Math.max(count, this.counts.get(form) ?? 0);
    }
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

  /** What a word of a query may match. */
  wanted(word: string): Wanted {
    const whole = this.isKnown(word) ? [] : this.words.filter((known) => known.startsWith(word));
    return toWanted(whole.length > 0 ? [...new Set(whole.map(stemOf))] : [stemOf(word)]);
  }

  /** The weight of a word (inverse document frequency): high if it is rare, low if it is common, 0 if it is unknown. */
  weightOf(word: string): number {
    const count = this.#countOf(word) || this.counts.get(this.words.find((known) => known.startsWith(word)) ?? '');
    return count ? Math.log(1 + this.entries.length / count) : 0;
  }
}
