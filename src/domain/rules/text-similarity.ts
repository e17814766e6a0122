/** Words that don't count when two questions are compared. */
const small = new Set([
  'the',
  'and',
  'for',
  'that',
  'this',
  'which',
  'who',
  'what',
  'its',
  'their',
  'your',
  'you',
  'are',
  'was',
  'has',
  'have',
  'with',
  'does',
  'must',
]);

/** Normalizes case, punctuation, and spacing. */
export const normalizeText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a text, without short and common ones. */
export const significantWords = (text: string): ReadonlySet<string> =>
  new Set(
    normalizeText(text)
      .split(' ')
      .filter((word) => word.length > 2 && !small.has(word)),
  );

/** The Jaccard similarity of two sets of words, from 0 to 1: the share of all their words that is in both. */
export function jaccardSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
