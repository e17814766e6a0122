import { longestRun, type Mention, type WordIndex } from './word-index.ts';
import { weights } from './weights.ts';
import { isStopWord, saysLittle, stemOf, wordsOf } from './words.ts';

/** One way to express a concept. It is searched separately, and all its words must match. */
export interface Phrasing {
  readonly words: string;
  /** How likely the reader means it, from 0 to 1. */
  readonly confidence: number;
}

/** One thing that the reader searches for. A record matches it if it matches any of its phrasings. */
export interface Concept {
  /** The reader's own words come first. */
  readonly phrasings: readonly Phrasing[];
  /** How important it is; more than 0. */
  readonly weight: number;
  /** The services that it refers to, if any. */
  readonly mention?: Pick<Mention, 'services' | 'isName'> | undefined;
}

/** The phrasings of some words: as typed, the proper names for them, and each significant word of a phrase. */
function phrasingsOf(typed: readonly string[], properNames: readonly string[]): Phrasing[] {
  const single = typed.length > 1 ? typed.filter((word) => !saysLittle(word)) : [];
  return [
    { words: typed.join(' '), confidence: weights.confidence.typed },
    ...properNames.map((words) => ({ words, confidence: weights.confidence.properName })),
    ...single.map((words) => ({ words, confidence: weights.confidence.singleWord })),
  ];
}

/** The weight of the rarest word. If the site uses none of the words, the proper names count. */
function conceptWeight(typed: readonly string[], properNames: readonly string[], index: WordIndex): number {
  const maxWeight = (words: readonly string[]) =>
    Math.max(0, ...words.map((word) => index.weightOf(word) * (saysLittle(word) ? weights.lightWord : 1)));
  return maxWeight(typed) || Math.max(0, ...properNames.map((name) => maxWeight(wordsOf(name))));
}

/** The names of services, by the position of their first word. Names in a longer term don't count: an "IAM role" is one thing. */
function serviceNamesIn(words: readonly string[], index: WordIndex): ReadonlyMap<number, Mention> {
  const mentions = new Map<number, Mention>();
  for (let start = 0; start < words.length;) {
    const mention = index.mentionAt(words, start, words.length, true);
    const term = longestRun(words, start, words.length, (run) => (run.length > 1 && index.isTerm(run)) || undefined);
    if (mention && mention.length >= (term?.length ?? 0)) mentions.set(start, mention);
    start += Math.max(1, mention?.length ?? 0, term?.length ?? 0);
  }
  return mentions;
}

/** Words of a query that belong together. */
interface Phrase {
  readonly length: number;
  readonly properNames: readonly string[];
  readonly mention?: Mention | undefined;
}

/** The longest phrase that starts at a word: an everyday word for services, another name ("server room" for data center), or the word. */
function phraseAt(words: readonly string[], start: number, end: number, index: WordIndex): Phrase {
  const isSingleStopWord = (run: readonly string[]) => run.length === 1 && run.every(isStopWord);
  const name = longestRun(words, start, end, (run) => {
    if (isSingleStopWord(run)) return undefined;
    const properNames = index.titlesOf(run);
    return properNames.length > 0 || index.isTerm(run) ? properNames : undefined;
  });
  const length = name?.length ?? 1;
  const properNames = name?.found ?? [];
  const mention = isStopWord(words[start] ?? '') ? undefined : index.mentionAt(words, start, end, false);
  // Glossary terms aren't everyday words for services: "serverless" is more than Lambda.
  if (!mention || mention.length < length || index.isTerm(words.slice(start, start + mention.length))) return { length, properNames };
  return { length: mention.length, properNames: mention.length === length ? properNames : [], mention };
}

/** Whether a concept is only an everyday word for a service that the query already names, as in "lightsail instance". */
export const repeatsService = ({ mention }: Concept, services: readonly string[]): boolean =>
  mention !== undefined && !mention.isName && services.length > 0 && services.every((id) => mention.services.includes(id));

/** The words as the reader typed them. */
export const typedWords = ({ phrasings }: Concept): readonly string[] => wordsOf(phrasings[0]?.words ?? '');

/** Drops repeated concepts and, if anything else is left, everyday words for services that the query names. */
function withoutRepeats(concepts: readonly Concept[]): Concept[] {
  const distinct = [...new Map(concepts.map((concept) => [typedWords(concept).map(stemOf).join(' '), concept])).values()];
  const services = distinct.flatMap(({ mention }) => (mention?.isName ? mention.services : []));
  const rest = distinct.filter((concept) => !repeatsService(concept, services));
  return rest.every(({ mention }) => mention?.isName) ? distinct : rest;
}

/** Gives the name of a service as much weight as everything else together, because results have to be about the service. */
function withServiceWeight(concepts: readonly Concept[]): Concept[] {
  const rest = concepts.filter(({ mention }) => !mention?.isName).reduce((sum, { weight }) => sum + weight, 0);
  return concepts.map((concept) => (concept.mention?.isName ? { ...concept, weight: Math.max(concept.weight, rest) } : concept));
}

/** Finds the concepts in some words: names of services, known phrases, and single words. Stop words are dropped if other words remain. */
export function conceptsOf(words: readonly string[], index: WordIndex): Concept[] {
  const names = serviceNamesIn(words, index);
  const concepts: Concept[] = [];
  for (let start = 0; start < words.length;) {
    const name = names.get(start);
    const end = [...names.keys()].find((next) => next > start) ?? words.length;
    const { length, properNames, mention } = name
      ? { length: name.length, properNames: [], mention: name }
      : phraseAt(words, start, end, index);
    const typed = words.slice(start, start + length);
    start += length;
    if (!mention && properNames.length === 0 && typed.every(isStopWord)) continue;
    const weight = conceptWeight(typed, properNames, index);
    // Each word of a service's name would match too much.
    const phrasings = phrasingsOf(name ? [typed.join(' ')] : typed, properNames);
    if (name || weight > 0) concepts.push({ phrasings, weight, mention });
  }
  if (concepts.length > 0) return withServiceWeight(withoutRepeats(concepts));
  // If the query has only stop words ("who"), the reader searches for them.
  return words.map((word) => ({ phrasings: phrasingsOf([word], []), weight: index.weightOf(word) })).filter(({ weight }) => weight > 0);
}
