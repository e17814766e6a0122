import { distance } from 'fastest-levenshtein';
import type { WordIndex } from './catalog.ts';

const sortedLetters = (word: string) => [...word].sort().join('');

/** Letters to add, drop or change; two swapped letters count as one slip, for that is what they are. */
const slips = (a: string, b: string) => (a.length === b.length && sortedLetters(a) === sortedLetters(b) ? 1 : distance(a, b));

/** How many slips a word of so many letters may hold and still be recognized. */
const allowedSlips = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The site's word that an unknown word was meant to be.
 * @returns undefined when none is near enough; of equally near ones, the one that begins alike and is most used
 */
export function correctedWord(word: string, index: WordIndex): string | undefined {
  const digits = word.replace(/\D/g, '');
  const allowed = allowedSlips(word.length);
  let best: { word: string; score: number } | undefined;
  for (const candidate of index.words) {
    // A number is never a slip: s3 is not s2.
    if (candidate.replace(/\D/g, '') !== digits) continue;
    if (Math.abs(candidate.length - word.length) > allowed || candidate.length < 3) continue;
    const off = slips(word, candidate);
    if (off > allowed) continue;
    const score = off + (candidate.startsWith(word.charAt(0)) ? 0 : 0.6) - Math.min(0.4, (index.counts[candidate] ?? 0) / 100);
    if (!best || score < best.score) best = { word: candidate, score };
  }
  return best?.word;
}
