import { closest, distance } from 'fastest-levenshtein';

/** `Did you mean "…"?` with the nearest known word; undefined if more than a third of its letters differ. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const found = closest(word.toLowerCase(), candidates);
  const isNear = distance(word.toLowerCase(), found.toLowerCase()) <= Math.max(2, Math.ceil(found.length / 3));
  return isNear ? `Did you mean "${found}"?` : undefined;
}
