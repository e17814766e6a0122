import type { UncoveredService } from '../../schema/uncovered-service.ts';
import { conceptsOf, type Concept } from './concepts.ts';
import { correctSpelling } from './spelling.ts';
import { limits } from './weights.ts';
import type { WordIndex } from './word-index.ts';
import { isComparingWord, isLightWord, isStopWord, stems, wordsOf } from './words.ts';

/** What a query asks for. */
export interface Plan {
  readonly concepts: readonly Concept[];
  /** All words after correction, stop words included. */
  readonly words: readonly string[];
  /** A whole question, not a name or a few words. */
  readonly isQuestion: boolean;
  /** Ids of the services that the query names. */
  readonly services: readonly string[];
  /** Ids of the services that it is about, those of its first name or of a word that means only one: "config snapshots in s3". */
  readonly subject: readonly string[];
  /** Does the query compare these services? */
  readonly isComparison: boolean;
  /** A service that the query names and the guide does not cover. */
  readonly uncovered?: UncoveredService;
  /** The query as it was understood, if a word was corrected. */
  readonly corrected?: string;
}

/** The service that the query names of those that the guide does not cover; the longest name wins. */
function uncoveredIn(words: readonly string[], index: WordIndex): UncoveredService | undefined {
  for (let length = Math.min(limits.nameLength, words.length); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const service = index.uncovered.get(stems(words.slice(start, start + length).join(' ')).join(' '));
      if (service) return service;
    }
  }
  return undefined;
}

/** The services of each name in the query; of "ecs fargate" only what both words can mean. */
function namedServices(concepts: readonly Concept[]): readonly (readonly string[])[] {
  const named = concepts.flatMap(({ mention }) => (mention?.isName ? [mention.services] : []));
  const isWider = (one: readonly string[], other: readonly string[]) =>
    one.length > other.length && other.every((service) => one.includes(service));
  return named.filter((one) => !named.some((other) => isWider(one, other)));
}

/** The services of the first name, or of an everyday word before it that means only one. */
const subjectOf = (concepts: readonly Concept[]): readonly string[] =>
  concepts.find(({ mention }) => mention?.isName === true || mention?.services.length === 1)?.mention?.services ?? [];

/** Several services and a word that compares them, or nothing else: "kms vs cloudhsm", "ec2 rds lambda". */
function comparesServices(concepts: readonly Concept[], names: number, words: readonly string[]): boolean {
  if (names < 2) return false;
  return words.some(isComparingWord) || concepts.every(({ mention }) => mention?.isName);
}

/**
 * Works out what a query asks for.
 * @param query any text
 */
export function planSearch(query: string, index: WordIndex): Plan {
  const typed = wordsOf(query.slice(0, limits.queryLength)).slice(0, limits.queryWords);
  const words = correctSpelling(typed, index);
  const concepts = conceptsOf(words, index);
  const named = namedServices(concepts);
  const services = [...new Set(named.flat())];
  // In "lambda cloudwatch logs", the service that the guide does not cover is a topic of the one that it covers.
  const uncovered = services.length === 0 ? (uncoveredIn(typed, index) ?? uncoveredIn(words, index)) : undefined;
  const corrected = words.join(' ') === typed.join(' ') ? undefined : words.join(' ');
  return {
    concepts,
    words,
    isQuestion: typed.length > 3 && typed.some((word) => isStopWord(word) || isLightWord(word)),
    services,
    subject: subjectOf(concepts),
    isComparison: comparesServices(concepts, named.length, words),
    ...(corrected && { corrected }),
    ...(uncovered && { uncovered }),
  };
}
