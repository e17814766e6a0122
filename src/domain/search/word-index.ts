import { layerPath } from '../paths.ts';
import type { Catalog } from './catalog.ts';
import type { RecordKind } from './records.ts';
import { ServiceNames } from './service-names.ts';
import { stemOf, stems, wordsOf } from './words.ts';

/** An entry with its words ready for matching, as stems. */
export interface IndexedEntry {
  readonly path: string;
  readonly kind: RecordKind;
  readonly title: readonly string[];
  /** Each name by itself. */
  readonly names: readonly (readonly string[])[];
  readonly teaches: readonly (readonly string[])[];
  /** Ids of the services that it is about. */
  readonly services: readonly string[];
  /** The page it stands on, where that is an entry of its own: a chapter's names say something of its places. */
  readonly page?: IndexedEntry | undefined;
  /** The layer whose names lead here, too. */
  readonly layer?: IndexedEntry | undefined;
}

const withoutAside = (title: string) => title.replace(/\(.*?\)/g, '');
/** "Virtual machine (VM)" has two. */
const properNames = (title: string) => [withoutAside(title), ...(/\(([^)]+)\)/.exec(title)?.slice(1) ?? [])];
const layerOf = (path: string) => layerPath(path.replace(/.*#/, ''));

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/** The catalog, ready to be asked: is a word known, how telling is it, what does a name stand for. */
export class WordIndex {
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  readonly entries: readonly IndexedEntry[];
  readonly services: ServiceNames;
  /** From a name's stems to the service that the guide does not cover. */
  readonly uncovered: ReadonlyMap<string, string>;
  readonly #byStem = new Map<string, number>();
  readonly #titlesByName = new Map<string, Set<string>>();
  readonly #terms = new Set<string>();
  readonly #size: number;

  constructor(catalog: Catalog) {
    this.counts = catalog.words;
    this.words = [...catalog.words.keys()];
    this.#size = catalog.entries.length;
    this.services = new ServiceNames(catalog.entries);
    for (const [word, count] of catalog.words) {
      const stem = stemOf(word);
      this.#byStem.set(stem, Math.max(this.#byStem.get(stem) ?? 0, count));
    }
    const indexed = catalog.entries.map((entry): Writable<IndexedEntry> => {
      // Nearly every service is an "Amazon" or "AWS" one: the word names none of them.
      const title = withoutAside(entry.title).replace(entry.kind === 'service' ? /^(Amazon|AWS) / : '', '');
      const titleStems = stems(title);
      const names = entry.names.map(stems);
      this.#addNames(names, title, titleStems);
      if (entry.kind === 'term') for (const name of properNames(entry.title)) this.#terms.add(stems(name).join(' '));
      return {
        path: entry.path,
        kind: entry.kind,
        title: titleStems,
        names,
        teaches: entry.teaches.map(stems),
        services: entry.services,
        page: undefined,
        layer: undefined,
      };
    });
    const pages = new Map(indexed.map((entry) => [entry.path, entry]));
    for (const entry of indexed) {
      if (entry.path.includes('#')) entry.page = pages.get(entry.path.replace(/#.*/, ''));
      if (entry.kind === 'duty') entry.layer = pages.get(layerOf(entry.path));
    }
    this.entries = indexed;
    this.uncovered = new Map(
      catalog.uncovered.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => [stems(each).join(' '), name])),
    );
  }

  #addNames(names: readonly (readonly string[])[], title: string, titleStems: readonly string[]): void {
    const ownKey = titleStems.join(' ');
    for (const key of names.map((name) => name.join(' '))) {
      if (!key || key === ownKey) continue;
      const titles = this.#titlesByName.get(key) ?? new Set();
      this.#titlesByName.set(key, titles.add(wordsOf(title).join(' ')));
    }
  }

  /** Titles that go by this name, given as stems: "2fa" → "multi-factor authentication". */
  titlesOf(name: readonly string[]): readonly string[] {
    return [...(this.#titlesByName.get(name.join(' ')) ?? [])];
  }

  /** Is it a term of the glossary, given as stems, by its proper name? */
  isTerm(name: readonly string[]): boolean {
    return this.#terms.has(name.join(' '));
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
    const count = this.#byStem.get(stemOf(word)) ?? this.counts.get(this.words.find((known) => known.startsWith(word)) ?? '');
    return count ? Math.log(1 + this.#size / count) : 0;
  }
}
