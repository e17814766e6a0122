import { closest, distance } from 'fastest-levenshtein';

/** The known word that was probably meant; undefined where none is near: more than a third of its letters differ. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const found = closest(word.toLowerCase(), candidates);
  return distance(word.toLowerCase(), found.toLowerCase()) <= Math.max(2, Math.ceil(found.length / 3)) ? found : undefined;
}

/** `Did you mean "…"?`, where a known word is near; undefined where none is. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const found = nearest(word, known);
  return found === undefined ? undefined : `Did you mean "${found}"?`;
}
