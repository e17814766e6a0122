/** Words that make no difference between two questions. */
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

/** A text without case, punctuation and spacing, so that two spellings of the same are one. */
export const normalizeText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words that tell a text from others. */
export const significantWords = (text: string): ReadonlySet<string> =>
  new Set(
    normalizeText(text)
      .split(' ')
      .filter((word) => word.length > 2 && !small.has(word)),
  );

/** How much two sets of words have in common, from 0 to 1: of all their words, those in both (Jaccard). */
export function jaccardSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
