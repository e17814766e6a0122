import type { Concept, Phrasing } from './concepts.ts';
import { weights } from './weights.ts';
import { includesAll, isOneOf, wordsWith, type IndexedEntry, type Wanted, type WordIndex } from './word-index.ts';
import { isLightWord, isStopWord, stems, wordsOf } from './words.ts';

/** The results of the full-text search for one phrasing: Pagefind's score of each record, by path. */
export type TextScores = ReadonlyMap<string, number>;

function isInAll(entry: IndexedEntry, sets: readonly ReadonlySet<IndexedEntry>[]): boolean {
  for (const set of sets) if (!set.has(entry)) return false;
  return true;
}

/** How well the best of some names matches, from 0 to 1. A whole name counts more than a part of it. */
function matchNames(names: readonly string[], { wanted }: PreparedPhrasing): number {
  let shortest = Infinity;
  for (const name of wordsWith(names, wanted)) if (name.length < shortest && includesAll(name, wanted)) shortest = name.length;
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
  readonly wanted: readonly Wanted[];
  /** For each word, the entries that may have it in their titles or names. */
  readonly candidates: readonly ReadonlySet<IndexedEntry>[];
  /** The stems as typed. */
  readonly typed: readonly string[];
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
  const typed = stems(words);
  const wanted = wordsOf(words).map((word) => index.wanted(word));
  const candidates = wanted.map((word) => index.mayHave(word)).sort((a, b) => a.size - b.size);
  const isPhrase = isTyped && wanted.length > 1 && wordsOf(words).some((word) => !isStopWord(word) && !isLightWord(word));
  return {
    wanted,
    candidates,
    typed,
    confidence,
    textScores: textScores ?? new Map<string, number>(),
    isPhrase,
    parents: new Map(),
  };
}

const ownNames = (entry: IndexedEntry) => [entry.title, ...entry.names];

/** How well the page of a section or the layer of a duty matches. */
function matchParent(parent: IndexedEntry | undefined, phrasing: PreparedPhrasing): number {
  if (!parent) return 0;
  const { candidates, parents } = phrasing;
  const cached = parents.get(parent);
  if (cached !== undefined) return cached;
  const match = isInAll(parent, candidates) ? matchNames(ownNames(parent), phrasing) : 0;
  parents.set(parent, match);
  return match;
}

/** How well the title, names, or subjects of an entry match. */
function matchOwn(entry: IndexedEntry, phrasing: PreparedPhrasing): number {
  if (!isInAll(entry, phrasing.candidates)) return 0;
  const { title, name, teaches } = weights.field;
  if (includesAll(wordsOf(entry.title), phrasing.wanted)) return title;
  return Math.max(name * matchNames(entry.names, phrasing), teaches * matchNames(entry.teaches, phrasing));
}

/** How well an entry matches one phrasing, by its best field. */
function scoreField(entry: IndexedEntry, phrasing: PreparedPhrasing): number {
  const { typed, textScores, isPhrase, confidence } = phrasing;
  const { field } = weights;
  const best = Math.max(
    matchOwn(entry, phrasing),
    field.page * matchParent(entry.page, phrasing),
    field.name * matchParent(entry.layer, phrasing),
    scoreText(textScores.get(entry.path) ?? 0),
  );
  if (best === 0) return 0;
  const isExact = isPhrase && (isOneOf(ownNames(entry), typed) || (entry.layer && isOneOf(ownNames(entry.layer), typed)));
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
  const scorePhrasings = (entry: IndexedEntry) => {
    let best = 0;
    for (const phrasing of phrasings) best = Math.max(best, scoreField(entry, phrasing));
    return best;
  };
  return (entry) => {
    const isOfService = mention?.services.some((service) => entry.services.includes(service)) ?? false;
    if (!mention?.isName) return Math.max(isOfService ? scoreEveryday(entry, mention, phrasings) : 0, scorePhrasings(entry));
    if (entry.services.length === 0) return scorePhrasings(entry);
    if (!isOfService) return 0;
    return entry.kind === 'service' ? weights.service.page : weights.service.about;
  };
}
