import { typedWords, type Concept, type Phrasing } from './concepts.ts';
import { weights } from './weights.ts';
import { isOneOf, type IndexedEntry, type WordIndex } from './word-index.ts';
import { saysLittle, stems, wordsOf } from './words.ts';

/** The results of the full-text search for one phrasing: Pagefind's score of each record, by path. */
export type TextScores = ReadonlyMap<string, { readonly score: number }>;

type Matcher = (entry: IndexedEntry) => number;

/** The score of a text, which grows with Pagefind's score. */
function scoreText(score: number): number {
  const { text, anyText, halfTextScore } = weights.field;
  return score > 0 ? text * (anyText + (1 - anyText) * (score / (score + halfTextScore))) : 0;
}

/** Returns a function that computes how well an entry matches a phrasing, by its best field. @param exactPhrase added if the phrasing is a name */
function phrasingMatcher(
  { words, confidence }: Phrasing,
  exactPhrase: number,
  textScores: TextScores | undefined,
  index: WordIndex,
): Matcher {
  const { field } = weights;
  const typed = wordsOf(words);
  const wanted = typed.map((word) => index.formsOf(word));
  const candidates = index.mayHave(wanted);
  const hasAll = (own: readonly string[]) => wanted.every((forms) => own.some((stem) => forms.has(stem)));
  /** How well the best of some names matches, from 0 to 1. A whole name counts more than a part of it. */
  const matchNames = (names: readonly string[]) => {
    const lengths = names
      .map(stems)
      .filter(hasAll)
      .map((own) => own.length);
    return lengths.length > 0 ? field.partOfName + (1 - field.partOfName) * Math.min(1, wanted.length / Math.min(...lengths)) : 0;
  };
  /** How well the page of a section or the layer of a duty matches. */
  const matchParent = (parent: IndexedEntry | undefined) =>
    parent && candidates.has(parent) ? matchNames([parent.shortTitle, ...parent.names]) : 0;
  /** How well the title, names, or subjects of an entry match. */
  const matchOwn = (entry: IndexedEntry) => {
    if (!candidates.has(entry)) return 0;
    if (hasAll(stems(entry.shortTitle))) return field.title;
    return Math.max(field.name * matchNames(entry.names), field.teaches * matchNames(entry.explains));
  };
  return (entry) => {
    const { page, layerEntry } = entry;
    const best = Math.max(
      matchOwn(entry),
      field.page * matchParent(page),
      field.name * matchParent(layerEntry),
      scoreText(textScores?.get(entry.path)?.score ?? 0),
    );
    if (best === 0) return 0;
    const isName = (named: IndexedEntry | undefined) => named && isOneOf([named.shortTitle, ...named.names], typed);
    return best * confidence + (exactPhrase > 0 && (isName(entry) || isName(layerEntry)) ? exactPhrase : 0);
  };
}

/**
 * Returns a function that computes how well an entry matches a concept, from 0 to about 1.
 * @param textScores the results of the full-text search for each phrasing of the concept
 */
export function conceptMatcher(concept: Concept, textScores: readonly TextScores[], index: WordIndex): Matcher {
  const { phrasings, mention } = concept;
  const typed = typedWords(concept);
  // If a typed phrase is exactly a name, that's no coincidence.
  const exactPhrase = typed.length > 1 && !typed.every(saysLittle) ? weights.field.exactPhrase : 0;
  const matchers = phrasings.map((phrasing, position) =>
    phrasingMatcher(phrasing, position === 0 ? exactPhrase : 0, textScores[position], index),
  );
  const matchPhrasings: Matcher = (entry) => Math.max(0, ...matchers.map((match) => match(entry)));
  if (!mention) return matchPhrasings;
  // The fewer services an everyday word can mean, the better it matches them.
  const everyday = weights.service.everydayWord / Math.sqrt(mention.services.length);
  return (entry) => {
    const isService = entry.kind === 'service';
    const isOfService = mention.services.some((service) => entry.services.includes(service));
    if (!mention.isName) return Math.max(isOfService ? everyday + (isService ? exactPhrase : 0) : 0, matchPhrasings(entry));
    if (entry.services.length === 0) return matchPhrasings(entry);
    if (!isOfService) return 0;
    return isService ? weights.service.page : weights.service.about;
  };
}
