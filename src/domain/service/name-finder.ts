const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names with a capital after the first letter (`IAM`, `IMDSv2`) count only as written; other words in any case. */
const isProper = (name: string) => /^.+\p{Lu}/u.test(name);

/** A name as a word of its own, plural included. */
const patternOf = (name: string) => new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}s?(?![\\p{L}\\p{N}-])`, isProper(name) ? 'u' : 'iu');

/** The first place at which a text names a thing; of two names at one place, the longer. @param names all names of the thing */
export function nameIn(text: string, names: readonly string[]): { readonly start: number; readonly words: string } | undefined {
  const found = names.flatMap((name) => {
    const match = patternOf(name).exec(text);
    return match ? [{ start: match.index, words: match[0] }] : [];
  });
  return found.sort((a, b) => a.start - b.start || b.words.length - a.words.length)[0];
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

interface Name<Key> {
  readonly key: Key;
  readonly pattern: RegExp;
}

/**
 * Finds which things a text names, each by any of its names.
 * A name is looked for only in texts that hold its last word, so that a text costs what it says and not how many names there are.
 */
export class NameFinder<Key> {
  readonly #byLastWord = new Map<string, Name<Key>[]>();

  /** @param named each thing with all its names */
  constructor(named: Iterable<readonly [key: Key, names: readonly string[]]>) {
    for (const [key, names] of named)
      for (const name of names) {
        const last = wordsOf(name).at(-1) ?? '';
        const known = this.#byLastWord.get(last) ?? [];
        this.#byLastWord.set(last, known);
        known.push({ key, pattern: patternOf(name) });
      }
  }

  /** The things that the text names, each once. */
  keysIn(text: string): ReadonlySet<Key> {
    const words = new Set(wordsOf(text).flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word])));
    const keys = new Set<Key>();
    // Names without a letter aren't under any word.
    for (const word of [...words, ''])
      for (const { key, pattern } of this.#byLastWord.get(word) ?? []) if (!keys.has(key) && pattern.test(text)) keys.add(key);
    return keys;
  }
}
