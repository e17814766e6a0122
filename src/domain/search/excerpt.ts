import { saysLittle, stemOf, wordsOf } from './words.ts';

/** In characters. Longer sentences are cut. */
const maxLength = 260;

/** What separates parts that aren't one text, such as paragraphs, cells, or options. Pagefind keeps it, but not line breaks. */
const separator = ' / ';

/** Joins parts of a record so that no excerpt runs them together. */
export const joinParts = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(separator);

const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(/([.!?]["”’)]*)\s+(?=["“(]?[A-Z\d])/g, '$1\n')
    .replaceAll(separator, '\n')
    .split('\n')
    .map((sentence) => sentence.trim())
    .filter(Boolean);

const shorten = (sentence: string) =>
  sentence.length > maxLength ? `${sentence.slice(0, maxLength).replace(/[\s,;:]+\S*$/, '')} …` : sentence;

/**
 * The sentence of a text that has the most words of a query, with these words marked in any form. Stop words and light words aren't marked.
 * @param words of the query @param others words of its other phrasings, which count only if the query's words don't decide
 */
export function excerptOf(text: string, words: readonly string[], others: readonly string[] = []) {
  const stemsOf = (list: readonly string[]) => new Set(list.filter((word) => !saysLittle(word)).map(stemOf));
  const [own, other] = [stemsOf(words), stemsOf(others)];
  const score = (sentence: string) => {
    const found = new Set(wordsOf(sentence).map(stemOf));
    const count = (wanted: ReadonlySet<string>) => [...wanted].filter((stem) => found.has(stem)).length;
    // A whole sentence says more than a heading or a cell with the same words.
    const isWhole = /[.!?]["”’)]*$/.test(sentence);
    return count(own) + count(other) / 100 + (isWhole ? 0.001 : 0);
  };
  const [first = '', ...rest] = sentencesOf(text);
  const best = rest.reduce((chosen, sentence) => (score(sentence) > score(chosen) ? sentence : chosen), first);
  const isMatch = (piece: string) => wordsOf(piece).some((word) => own.has(stemOf(word)));
  return shorten(best)
    .split(/([\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*)/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece, isMatch: isMatch(piece) }));
}
