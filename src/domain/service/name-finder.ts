const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names with a capital after the first letter (`IAM`, `IMDSv2`) are case-sensitive. */
const isProper = (name: string) => /^.+\p{Lu}/u.test(name);

/** Matches a name as a whole word, singular or plural. */
const patternOf = (name: string) => new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}s?(?![\\p{L}\\p{N}-])`, isProper(name) ? 'u' : 'iu');

/** The first mention of a thing in a text. Of two names at the same position, the longer one. @param names all names of the thing */
export function nameIn(text: string, names: readonly string[]): { readonly start: number; readonly words: string } | undefined {
  const found = names.flatMap((name) => {
    const match = patternOf(name).exec(text);
    return match ? [{ start: match.index, words: match[0] }] : [];
  });
  return found.sort((a, b) => a.start - b.start || b.words.length - a.words.length)[0];
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/**
 * Finds the things that a text mentions by any of their names. It tests a name only if the text contains the last word of the name, so the
 * time doesn't depend on the number of names.
 */
export class NameFinder<Key> {
  readonly #byLastWord = new Map<string, { readonly key: Key; readonly pattern: RegExp }[]>();

  /** @param named all things with their names */
  constructor(named: Iterable<readonly [key: Key, names: readonly string[]]>) {
    for (const [key, names] of named)
      for (const name of names) {
        const last = wordsOf(name).at(-1) ?? '';
        const known = this.#byLastWord.get(last) ?? [];
        this.#byLastWord.set(last, known);
        known.push({ key, pattern: patternOf(name) });
      }
  }

  /** The things that a text mentions, each once. */
  keysIn(text: string): ReadonlySet<Key> {
    const words = new Set(wordsOf(text).flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word])));
    const keys = new Set<Key>();
    // The empty word has the names without letters.
    for (const word of [...words, ''])
      for (const { key, pattern } of this.#byLastWord.get(word) ?? []) if (!keys.has(key) && pattern.test(text)) keys.add(key);
    return keys;
  }
}
