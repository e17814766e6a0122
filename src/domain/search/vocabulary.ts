import type { SearchRecord } from './records.ts';
import { nameKey, stemOf, wordsOf } from './words.ts';

/** What the query module knows of the site; made at build time, fetched with search. */
export interface Vocabulary {
  /** How many records there are. */
  readonly records: number;
  /** Every word of the site with the number of records that hold it. */
  readonly words: Readonly<Record<string, number>>;
  /** From a name's key to what it is called in the text: "2fa" → "multi-factor authentication". */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** The vocabulary of all records: their words, and the names that stand for their titles. */
export function vocabularyOf(records: readonly SearchRecord[]): Vocabulary {
  const words: Record<string, number> = {};
  const names: Record<string, string[]> = {};
  for (const record of records) {
    const all = wordsOf([record.title, ...record.names, record.text].join(' '));
    for (const word of new Set(all)) words[word] = (words[word] ?? 0) + 1;
    const title = wordsOf(record.title.replace(/\(.*?\)/g, '')).join(' ');
    for (const name of record.names) {
      const key = nameKey(wordsOf(name));
      if (key && key !== nameKey(wordsOf(title)) && !names[key]?.includes(title)) (names[key] ??= []).push(title);
    }
  }
  return { records: records.length, words, names };
}

/** Looks words up by stem: is one known, how telling is it. */
export class WordIndex {
  readonly #byStem = new Map<string, number>();
  readonly words: readonly string[];
  readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.words = Object.keys(vocabulary.words);
    for (const [word, count] of Object.entries(vocabulary.words)) {
      const stem = stemOf(word);
      this.#byStem.set(stem, Math.max(this.#byStem.get(stem) ?? 0, count));
    }
  }

  /** Does the site use the word, in any of its forms? */
  isKnown(word: string): boolean {
    return this.#byStem.has(stemOf(word));
  }

  /** How telling a word is: rare words much, common ones little. Unknown words tell nothing. */
  weightOf(word: string): number {
    const count = this.#byStem.get(stemOf(word));
    return count ? Math.log(1 + this.vocabulary.records / count) : 0;
  }
}
