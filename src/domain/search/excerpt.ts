import type { ShownParty } from '../service/responsibility.ts';
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

/** The words of a query that a title doesn't have, because those decide what its text says about the query; all if the title has all. */
export function wordsBeside(title: string, words: readonly string[]): readonly string[] {
  const inTitle = new Set(wordsOf(title).map(stemOf));
  const others = words.filter((word) => !saysLittle(word) && !inTitle.has(stemOf(word)));
  return others.length > 0 ? others : words;
}

/** A sentence, and the party that it is about if it is a side of an answer. */
export interface Excerpt {
  readonly party?: ShownParty;
  readonly pieces: readonly { readonly text: string; readonly isMatch: boolean }[];
}

/**
 * What the text of a duty says about a question: a sentence for each side that has something to do or, if the question is about a variant of
 * the service, the sentence about the variant.
 */
export function answerOf(text: string, party: ShownParty, words: readonly string[]): readonly Excerpt[] {
  const sentenceOf = (part: string) => [{ text: excerptOf(part, words).reduce((all, piece) => all + piece.text, ''), isMatch: false }];
  // The sides come first, AWS before the customer.
  const sides = party === 'shared' ? (['aws', 'customer'] as const) : [party];
  const parts = text.split(separator);
  const excerpts = sides.map((side, index) => ({ party: side, pieces: sentenceOf(parts[index] ?? '') }));
  const best = sentenceOf(text);
  return excerpts.some(({ pieces }) => pieces[0]?.text === best[0]?.text) ? excerpts : [{ pieces: best }];
}
