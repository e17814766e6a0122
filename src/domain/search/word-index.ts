import type { UncoveredService } from '../../schema/service.ts';
import { layerPath, termPath } from '../paths.ts';
import type { Catalog, CatalogEntry } from './catalog.ts';
import { limits } from './weights.ts';
import { beginningOf, memoize, simplify, stemOf, stems, wordsOf } from './words.ts';

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

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((word, index) => word === b[index]);

/** Whether words, in any form, are one of some names. */
export function isOneOf(names: readonly string[], words: readonly string[]): boolean {
  const wanted = words.map(stemOf);
  return names.some((name) => isSame(stems(name), wanted));
}

/** The longest run of words from `start` to at most `end` for which a function returns something. */
export function longestRun<Found>(
  words: readonly string[],
  start: number,
  end: number,
  find: (run: readonly string[]) => Found | undefined,
): { readonly length: number; readonly found: Found } | undefined {
  for (let length = Math.min(limits.nameLength, end - start); length > 0; length--) {
    const found = find(words.slice(start, start + length));
    if (found !== undefined) return { length, found };
  }
  return undefined;
}

/** An entry, ready for matching. The reader waits for the first query, so texts are split into stems only if they may match. */
export interface IndexedEntry extends CatalogEntry {
  /** The title without what is in parentheses, and of a service without "Amazon" or "AWS", which identifies none of them. */
  readonly shortTitle: string;
  /** `teaches`, and the names of the terms that it explains. */
  readonly explains: readonly string[];
  /** Its title, names, and what it explains, to find it by the beginnings of words. */
  readonly text: string;
  /** The page that contains it, if the page is an entry: the names of a chapter apply to its sections, too. */
  page?: IndexedEntry | undefined;
  /** The entry of a duty's layer, whose names apply to the duty, too. */
  layerEntry?: IndexedEntry | undefined;
}

function indexEntries(entries: readonly CatalogEntry[]): IndexedEntry[] {
  const terms = new Map(entries.filter(({ kind }) => kind === 'term').map(({ path, title, names }) => [path, [title, ...names]]));
  const indexed = entries.map((entry): IndexedEntry => {
    const { kind, title, names } = entry;
    const explains = [...entry.teaches, ...entry.terms.flatMap((id) => terms.get(termPath(id)) ?? [])];
    const shortTitle = withoutAside(kind === 'service' ? title.replace(/^(Amazon|AWS) /, '') : title);
    return { ...entry, shortTitle, explains, text: simplify([title, ...names, ...explains].join('\n')) };
  });
  const byPath = new Map(indexed.map((entry) => [entry.path, entry]));
  for (const entry of indexed) {
    const [page = '', fragment] = entry.path.split('#');
    if (fragment) entry.page = byPath.get(page);
    if (entry.layer) entry.layerEntry = byPath.get(layerPath(entry.layer));
  }
  return indexed;
}

/** An index of the catalog's words and names. Names are found in any form of their words. */
export class WordIndex {
  readonly catalog: Catalog;
  readonly entries: readonly IndexedEntry[];
  readonly #words: readonly string[];

  constructor(catalog: Catalog) {
    this.catalog = catalog;
    this.entries = indexEntries(catalog.entries);
    this.#words = [...catalog.words.keys()];
  }

  readonly #withText = memoize((text) => new Set(this.entries.filter((entry) => entry.text.includes(text))));

  /**
   * The entries that may have all words in their titles or names. All others don't.
   * @param words the stems of each word
   */
  mayHave(words: readonly ReadonlySet<string>[]): ReadonlySet<IndexedEntry> {
    const sets = words.map((forms) => {
      const [first, ...others] = [...new Set([...forms].map(beginningOf))].map((beginning) => this.#withText(beginning));
      return others.length === 0 && first ? first : new Set([first ?? [], ...others].flatMap((set) => [...set]));
    });
    const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
    return new Set([...(smallest ?? [])].filter((entry) => others.every((set) => set.has(entry))));
  }

  #mayHaveName(words: readonly string[]): IndexedEntry[] {
    return [...this.mayHave(words.map((word) => new Set([stemOf(word)])))];
  }

  /** The services with a name or an everyday word. */
  #servicesCalled(words: readonly string[], byName: boolean): readonly string[] {
    const named = this.#mayHaveName(words).flatMap(({ kind, shortTitle, names, teaches, services }) => {
      if (kind !== 'service') return [];
      // "ECS on EC2" and "ECS on Fargate" are both ECS.
      const all = byName ? [shortTitle, ...names, ...shortTitle.split(' on ').slice(0, -1)] : teaches;
      return all.map((name) => ({ name: withoutVendor(wordsOf(withoutAside(name))), services }));
    });
    // As written before stems: EBS isn't the plural of EB.
    const asWritten = named.filter(({ name }) => isSame(name, words));
    const wanted = words.map(stemOf);
    const found = asWritten.length > 0 ? asWritten : named.filter(({ name }) => isSame(name.map(stemOf), wanted));
    return [...new Set(found.flatMap(({ services }) => services))];
  }

  /**
   * The longest mention of services from `start` to at most `end`.
   * @param isName whether to look for names or for everyday words
   */
  mentionAt(words: readonly string[], start: number, end: number, isName: boolean): Mention | undefined {
    const skipped = isName && isVendor(words[start]) ? 1 : 0;
    const run = longestRun(words, start + skipped, end, (name) => {
      const services = this.#servicesCalled(name, isName);
      return services.length > 0 ? services : undefined;
    });
    return run && { length: run.length + skipped, services: run.found, isName };
  }

  /** The service with a name, if the guide doesn't cover it. */
  uncoveredService(name: readonly string[]): UncoveredService | undefined {
    return this.catalog.uncovered.find((service) => isOneOf([service.name, ...service.aliases], name));
  }

  /** The titles of the entries with a name: "multi-factor authentication" for "2fa". */
  titlesOf(name: readonly string[]): readonly string[] {
    const named = this.#mayHaveName(name).filter((entry) => isOneOf(entry.names, name) && !isOneOf([entry.shortTitle], name));
    return [...new Set(named.map(({ shortTitle }) => wordsOf(shortTitle).join(' ')))];
  }

  /** Whether a name is the proper name of a glossary term. */
  isTerm(name: readonly string[]): boolean {
    return this.#mayHaveName(name).some(({ kind, title }) => kind === 'term' && isOneOf(properNames(title), name));
  }

  /** The number of records with a form of a word; 0 if the site doesn't use it. */
  readonly #countOf = memoize((word) => {
    const stem = stemOf(word);
    const forms = this.#startingWith(beginningOf(stem)).filter((form) => stemOf(form) === stem);
    return Math.max(0, ...forms.map((form) => this.catalog.words.get(form) ?? 0));
  });

  #startingWith(text: string): string[] {
    return this.#words.filter((word) => word.startsWith(text));
  }

  /** Whether the site uses a word in any form. */
  isKnown(word: string): boolean {
    return this.#countOf(word) > 0;
  }

  /** Whether a text is the beginning of a word that the site uses. */
  isBeginning(text: string): boolean {
    return text.length > 2 && this.#startingWith(text).length > 0;
  }

  /** The stems that a word of a query may match: its own or, for an unfinished word, those of all words that it may become. */
  formsOf(word: string): ReadonlySet<string> {
    const whole = this.isKnown(word) ? [] : this.#startingWith(word);
    return new Set((whole.length > 0 ? whole : [word]).map(stemOf));
  }

  /** The weight of a word (inverse document frequency): high if it is rare, low if it is common, 0 if it is unknown. */
  weightOf(word: string): number {
    const count = this.#countOf(word) || this.catalog.words.get(this.#startingWith(word)[0] ?? '');
    return count ? Math.log(1 + this.entries.length / count) : 0;
  }
}
