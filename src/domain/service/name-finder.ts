import { groupBy } from '../group-by.ts';

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
 * Returns a function that finds the things that a text mentions by any of their names. It tests a name only if the text contains the last
 * word of the name, so the time doesn't depend on the number of names.
 * @param named all things with their names
 */
export function nameFinder<Key>(named: Iterable<readonly [key: Key, names: readonly string[]]>): (text: string) => ReadonlySet<Key> {
  const patterns = [...named].flatMap(([key, names]) => names.map((name) => ({ key, name, pattern: patternOf(name) })));
  const byLastWord = groupBy(patterns, ({ name }) => wordsOf(name).at(-1) ?? '');
  return (text) => {
    const words = wordsOf(text).flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]));
    // The empty word has the names without letters.
    const possible = [...new Set([...words, ''])].flatMap((word) => byLastWord.get(word) ?? []);
    return new Set(possible.filter(({ pattern }) => pattern.test(text)).map(({ key }) => key));
  };
}
