import { distance } from 'fastest-levenshtein';
import type { WordIndex } from './word-index.ts';
import { isStopWord, stemOf } from './words.ts';

const sortLetters = (word: string) => [...word].sort().join('');

/** Letters to add, drop or change; two swapped letters count as one slip. */
const countSlips = (a: string, b: string) => (a.length === b.length && sortLetters(a) === sortLetters(b) ? 1 : distance(a, b));

/** The number of slips that still leave a word of this length recognizable. */
const maxSlips = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** The known word with the fewest slips from an unknown one; of several, one with the same first letter, then the most frequent. */
function nearestWord(word: string, index: WordIndex): string | undefined {
  const digits = word.replace(/\D/g, '');
  const max = maxSlips(word.length);
  let nearest: { readonly word: string; readonly rank: readonly number[] } | undefined;
  for (const [candidate, count] of index.counts) {
    if (Math.abs(candidate.length - word.length) > max || candidate.length < 3) continue;
    // A number is never a slip: s3 is not s2.
    if (candidate.replace(/\D/g, '') !== digits) continue;
    const slips = countSlips(word, candidate);
    if (slips > max) continue;
    const rank = [slips, candidate.startsWith(word.charAt(0)) ? 0 : 1, -count];
    if (!nearest || isBefore(rank, nearest.rank)) nearest = { word: candidate, rank };
  }
  return nearest?.word;
}

/** Compares by the first numbers that differ. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, each) => value !== b[each]);
  return index >= 0 && (a[index] ?? 0) < (b[index] ?? 0);
}

/** The two known words that an unknown one consists of: "securitygroup". */
function splitWord(word: string, index: WordIndex): string[] | undefined {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => index.counts.has(part))) return parts;
  }
  return undefined;
}

/** Corrects words that the site does not use; also joins "hyper visor" and splits "securitygroup". */
export function correctSpelling(typed: readonly string[], index: WordIndex): string[] {
  const isWord = (word: string) => isStopWord(word) || index.isKnown(word) || index.titlesOf([stemOf(word)]).length > 0;
  const join = (a: string | undefined, b: string | undefined) =>
    a && b && !(isWord(a) && isWord(b)) && index.counts.has(a + b) ? a + b : undefined;
  return typed.flatMap((word, position) => {
    if (join(typed[position - 1], word)) return [];
    const joined = join(word, typed[position + 1]);
    if (joined) return [joined];
    // The last word may not be finished yet.
    if (isWord(word) || (position === typed.length - 1 && index.isBeginning(word))) return [word];
    const nearest = nearestWord(word, index);
    return nearest ? [nearest] : (splitWord(word, index) ?? [word]);
  });
}
