import type { Concept, Phrasing } from './concepts.ts';
import { weights } from './weights.ts';
import type { IndexedEntry, WordIndex } from './word-index.ts';
import { isLightWord, isStopWord, stemOf, wordsOf } from './words.ts';

/** The results of the full-text search for one phrasing: Pagefind's score of each record, by path. */
export type TextScores = ReadonlyMap<string, number>;

/** Marks the stem of an unknown word, which may be the beginning of a known word. */
const prefixMark = '…';

/** The stems of some words, with the unknown ones marked. */
const wantedStems = (words: string, index: WordIndex) =>
  wordsOf(words).map((word) => stemOf(word) + (index.isKnown(word) ? '' : prefixMark));

// These two functions run about ten thousand times per query, so they use plain loops, which are much faster than array methods.
function includesStem(words: readonly string[], stem: string): boolean {
  if (words.includes(stem)) return true;
  if (!stem.endsWith(prefixMark)) return false;
  const prefix = stem.slice(0, -prefixMark.length);
  return words.some((word) => word.startsWith(prefix));
}
function includesAll(words: readonly string[], wanted: readonly string[]): boolean {
  for (const stem of wanted) if (!includesStem(words, stem)) return false;
  return true;
}

/** Whether some stems are exactly one of the names. */
export const isOneOf = (names: readonly (readonly string[])[], wanted: readonly string[]): boolean =>
  names.some((name) => name.length === wanted.length && name.every((word, index) => word === wanted[index]));

/** How well the best of some names matches, from 0 to 1. A whole name counts more than a part of it. */
function matchNames(names: readonly (readonly string[])[], wanted: readonly string[]): number {
  let shortest = Infinity;
  for (const name of names) if (name.length < shortest && includesAll(name, wanted)) shortest = name.length;
  if (shortest === Infinity) return 0;
  const { partOfName } = weights.field;
  return partOfName + (1 - partOfName) * Math.min(1, wanted.length / shortest);
}

/** The score of a text, which grows with Pagefind's score. */
function scoreText(score: number): number {
  const { text, anyText, halfTextScore } = weights.field;
  return score > 0 ? text * (anyText + (1 - anyText) * (score / (score + halfTextScore))) : 0;
}

/** A phrasing with everything that can be computed once for all records. */
interface PreparedPhrasing {
  readonly wanted: readonly string[];
  readonly confidence: number;
  readonly textScores: TextScores;
  /** Whether the reader typed it as a phrase. If it is exactly a name, that's no coincidence. */
  readonly isPhrase: boolean;
  /** How well the title or names of a page or layer match. It's a cache, because many entries share a page or layer. */
  readonly parents: Map<IndexedEntry, number>;
}

function preparePhrasing(
  { words, confidence }: Phrasing,
  isTyped: boolean,
  textScores: TextScores | undefined,
  index: WordIndex,
): PreparedPhrasing {
  const wanted = wantedStems(words, index);
  const isPhrase = isTyped && wanted.length > 1 && wordsOf(words).some((word) => !isStopWord(word) && !isLightWord(word));
  return { wanted, confidence, textScores: textScores ?? new Map<string, number>(), isPhrase, parents: new Map() };
}

/** How well the page of a section or the layer of a duty matches. */
function matchParent(parent: IndexedEntry | undefined, { wanted, parents }: PreparedPhrasing): number {
  if (!parent) return 0;
  const cached = parents.get(parent);
  if (cached !== undefined) return cached;
  const match = matchNames([parent.title, ...parent.names], wanted);
  parents.set(parent, match);
  return match;
}

const ownNames = (entry: IndexedEntry) => [entry.title, ...entry.names];

/** How well an entry matches one phrasing, by its best field. */
function scoreField(entry: IndexedEntry, phrasing: PreparedPhrasing): number {
  const { wanted, textScores, isPhrase, confidence } = phrasing;
  const { field } = weights;
  const best = Math.max(
    includesAll(entry.title, wanted) ? field.title : 0,
    field.name * matchNames(entry.names, wanted),
    field.teaches * matchNames(entry.teaches, wanted),
    field.page * matchParent(entry.page, phrasing),
    field.name * matchParent(entry.layer, phrasing),
    scoreText(textScores.get(entry.path) ?? 0),
  );
  const isExact = isPhrase && (isOneOf(ownNames(entry), wanted) || (entry.layer && isOneOf(ownNames(entry.layer), wanted)));
  return best * confidence + (isExact ? field.exactPhrase : 0);
}

/** How well an entry of a service matches an everyday word for it. The fewer services the word can mean, the better. */
function scoreEveryday({ kind }: IndexedEntry, mention: Concept['mention'], phrasings: readonly PreparedPhrasing[]): number {
  const score = weights.service.everydayWord / Math.sqrt(mention?.services.length ?? 1);
  return kind === 'service' && phrasings[0]?.isPhrase ? score + weights.field.exactPhrase : score;
}

/**
 * Returns a function that computes how well an entry matches a concept, from 0 to about 1.
 * @param textScores the results of the full-text search for each phrasing of the concept
 */
export function conceptMatcher(concept: Concept, textScores: readonly TextScores[], index: WordIndex): (entry: IndexedEntry) => number {
  const { mention } = concept;
  const phrasings = concept.phrasings.map((phrasing, position) => preparePhrasing(phrasing, position === 0, textScores[position], index));
  const scorePhrasings = (entry: IndexedEntry) => Math.max(...phrasings.map((phrasing) => scoreField(entry, phrasing)));
  return (entry) => {
    const isOfService = mention?.services.some((service) => entry.services.includes(service)) ?? false;
    if (!mention?.isName) return Math.max(isOfService ? scoreEveryday(entry, mention, phrasings) : 0, scorePhrasings(entry));
    if (entry.services.length === 0) return scorePhrasings(entry);
    if (!isOfService) return 0;
    return entry.kind === 'service' ? weights.service.page : weights.service.about;
  };
}
