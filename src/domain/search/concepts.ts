import type { Mention, WordIndex } from './word-index.ts';
import { limits, weights } from './weights.ts';
import { isLightWord, isStopWord, stemOf, wordsOf } from './words.ts';

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

const saysLittle = (word: string) => isStopWord(word) || isLightWord(word);

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

/** Words of a query that belong together. */
interface Phrase {
  readonly length: number;
  readonly properNames: readonly string[];
}

/** The longest name that starts at a word ("server room" for data center), or the single word. */
function nameAt(words: readonly string[], start: number, end: number, index: WordIndex): Phrase {
  for (let length = Math.min(limits.nameLength, end - start); length > 0; length--) {
    if (length === 1 && isStopWord(words[start] ?? '')) break;
    const name = words.slice(start, start + length).map(stemOf);
    const properNames = index.titlesOf(name);
    if (properNames.length > 0 || index.isTerm(name)) return { length, properNames };
  }
  return { length: 1, properNames: [] };
}

/** The length of the longest glossary term that starts at a word: an "IAM role" is one thing, not IAM and a role. */
function termLengthAt(words: readonly string[], start: number, index: WordIndex): number {
  for (let length = Math.min(limits.nameLength, words.length - start); length > 1; length--) {
    if (index.isTerm(words.slice(start, start + length).map(stemOf))) return length;
  }
  return 0;
}

/** The names of services, by the position of their first word. */
function serviceNamesIn(words: readonly string[], index: WordIndex): ReadonlyMap<number, Mention> {
  const mentions = new Map<number, Mention>();
  for (let start = 0; start < words.length;) {
    const mention = index.services.mentionAt(words, start, true);
    const length = Math.max(mention?.length ?? 0, termLengthAt(words, start, index));
    if (mention?.length === length && length > 0) mentions.set(start, mention);
    start += Math.max(1, length);
  }
  return mentions;
}

/** The everyday words for services at a position. Glossary terms don't count: "serverless" is more than Lambda. */
function everydayMentionAt(words: readonly string[], start: number, end: number, index: WordIndex): Mention | undefined {
  if (isStopWord(words[start] ?? '')) return undefined;
  const mention = index.services.mentionAt(words.slice(0, end), start, false);
  return mention && index.isTerm(words.slice(start, start + mention.length).map(stemOf)) ? undefined : mention;
}

function conceptAt(words: readonly string[], start: number, end: number, index: WordIndex): { length: number; concept?: Concept } {
  const name = nameAt(words, start, end, index);
  const everyday = everydayMentionAt(words, start, end, index);
  const mention = everyday && everyday.length >= name.length ? everyday : undefined;
  const length = mention?.length ?? name.length;
  const properNames = length === name.length ? name.properNames : [];
  const typed = words.slice(start, start + length);
  if (!mention && properNames.length === 0 && typed.every(isStopWord)) return { length };
  return { length, concept: { phrasings: phrasingsOf(typed, properNames), weight: conceptWeight(typed, properNames, index), mention } };
}

/** Whether a concept is only an everyday word for a service that the query already names, as in "lightsail instance". */
export const repeatsService = ({ mention }: Concept, services: readonly string[]): boolean =>
  mention !== undefined && !mention.isName && services.length > 0 && services.every((id) => mention.services.includes(id));

const stemKey = ({ phrasings }: Concept) =>
  wordsOf(phrasings[0]?.words ?? '')
    .map(stemOf)
    .join(' ');

/** Drops repeated concepts and, if anything else is left, everyday words for services that the query names. */
function withoutRepeats(concepts: readonly Concept[]): Concept[] {
  const distinct = [...new Map(concepts.map((concept) => [stemKey(concept), concept])).values()];
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
  const mentions = serviceNamesIn(words, index);
  const concepts: Concept[] = [];
  for (let start = 0; start < words.length;) {
    const mention = mentions.get(start);
    if (mention) {
      const typed = words.slice(start, start + mention.length);
      concepts.push({ phrasings: phrasingsOf([typed.join(' ')], []), weight: conceptWeight(typed, [], index), mention });
      start += mention.length;
      continue;
    }
    const end = [...mentions.keys()].find((next) => next > start) ?? words.length;
    const { length, concept } = conceptAt(words, start, end, index);
    if (concept && concept.weight > 0) concepts.push(concept);
    start += length;
  }
  if (concepts.length > 0) return withServiceWeight(withoutRepeats(concepts));
  // If the query has only stop words ("who"), the reader searches for them.
  return words.map((word) => ({ phrasings: phrasingsOf([word], []), weight: index.weightOf(word) })).filter(({ weight }) => weight > 0);
}
