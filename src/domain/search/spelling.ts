import { distance } from 'fastest-levenshtein';
import type { WordIndex } from './word-index.ts';
import { isAskingWord, stemOf } from './words.ts';

const sortedLetters = (word: string) => [...word].sort().join('');

/** Letters to add, drop or change; two swapped letters count as one slip, for that is what they are. */
const slips = (a: string, b: string) => (a.length === b.length && sortedLetters(a) === sortedLetters(b) ? 1 : distance(a, b));

/** How many slips a word of so many letters may hold and still be recognized. */
const allowedSlips = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The site's word that an unknown word was meant to be.
 * @returns undefined when none is near enough; of equally near ones, the one that begins alike and is most used
 */
function correctedWord(word: string, index: WordIndex): string | undefined {
  const digits = word.replace(/\D/g, '');
  const allowed = allowedSlips(word.length);
  let best: { word: string; score: number } | undefined;
  for (const candidate of index.words) {
    if (Math.abs(candidate.length - word.length) > allowed || candidate.length < 3) continue;
    // A number is never a slip: s3 is not s2.
    if (candidate.replace(/\D/g, '') !== digits) continue;
    const off = slips(word, candidate);
    if (off > allowed) continue;
    const score = off + (candidate.startsWith(word.charAt(0)) ? 0 : 0.6) - Math.min(0.4, (index.counts.get(candidate) ?? 0) / 100);
    if (!best || score < best.score) best = { word: candidate, score };
  }
  return best?.word;
}

/** The pieces of two known words written as one: "securitygroup". */
function splitWord(word: string, index: WordIndex): string[] | undefined {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const pieces = [word.slice(0, cut), word.slice(cut)];
    if (pieces.every((piece) => index.counts.has(piece))) return pieces;
  }
  return undefined;
}

/** Corrects words the site does not know; "securitygroup" and "hyper visor" are mended too. */
export function spell(typed: readonly string[], index: WordIndex): string[] {
  const isWord = (word: string) => isAskingWord(word) || index.isKnown(word) || index.titlesOf([stemOf(word)]).length > 0;
  const joined = (a: string | undefined, b: string | undefined) =>
    a && b && !(isWord(a) && isWord(b)) && index.counts.has(a + b) ? a + b : undefined;
  return typed.flatMap((word, at) => {
    if (joined(typed[at - 1], word)) return [];
    const whole = joined(word, typed[at + 1]);
    if (whole) return [whole];
    if (isWord(word) || (at === typed.length - 1 && index.isBeginning(word))) return [word];
    const near = correctedWord(word, index);
    return near ? [near] : (splitWord(word, index) ?? [word]);
  });
}
