import { conceptsOf, type Concept } from './concepts.ts';
import { spell } from './spelling.ts';
import type { WordIndex } from './word-index.ts';
import { isAskingWord, isComparingWord, isLightWord, stemOf, wordsOf } from './words.ts';

/** What to search for, made from what was typed. */
export interface Plan {
  readonly concepts: readonly Concept[];
  /** Every word as it was understood, asking words too. */
  readonly words: readonly string[];
  /** A whole question, as against a name or a few words. */
  readonly isQuestion: boolean;
  /** Ids of the services that are asked for by name. */
  readonly services: readonly string[];
  /** Are these services to be compared? */
  readonly compares: boolean;
  /** A service that is asked for and that the guide does not cover, by name. */
  readonly uncovered?: string;
  /** The query as it was understood, when a word of it was corrected. */
  readonly corrected?: string;
}

const longestName = 6;

/** The service that a stretch of the query names, of those that the guide does not cover; longest names first. */
function uncoveredIn(words: readonly string[], index: WordIndex): string | undefined {
  for (let length = Math.min(longestName, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const found = index.uncovered.get(
        words
          .slice(at, at + length)
          .map(stemOf)
          .join(' '),
      );
      if (found) return found;
    }
  }
  return undefined;
}

/** The services named: of "ecs fargate" only what both words can mean. */
function servicesIn(concepts: readonly Concept[]): readonly (readonly string[])[] {
  const mentions = concepts.flatMap(({ named }) => (named?.sure ? [named.services] : []));
  const isWider = (one: readonly string[], other: readonly string[]) =>
    one.length > other.length && other.every((service) => one.includes(service));
  return mentions.filter((one) => !mentions.some((other) => isWider(one, other)));
}

/** Several services and a word that sets them apart, or nothing else: "kms vs cloudhsm", "ec2 rds lambda". */
function isComparison(concepts: readonly Concept[], mentions: number, words: readonly string[]): boolean {
  if (mentions < 2) return false;
  return words.some(isComparingWord) || concepts.every(({ named }) => named?.sure);
}

/**
 * What to search for.
 * @param query what was typed; anything at all
 */
export function planSearch(query: string, index: WordIndex): Plan {
  const typed = wordsOf(query.slice(0, 200)).slice(0, 24);
  const words = spell(typed, index);
  const concepts = conceptsOf(words, index);
  const mentions = servicesIn(concepts);
  const services = [...new Set(mentions.flat())];
  const compares = isComparison(concepts, mentions.length, words);
  // Beside a service that is covered, the other is a matter of its duties: "lambda cloudwatch logs".
  const uncovered = services.length === 0 ? (uncoveredIn(typed, index) ?? uncoveredIn(words, index)) : undefined;
  const corrected = words.join(' ') === typed.join(' ') ? undefined : words.join(' ');
  return {
    concepts,
    words,
    isQuestion: typed.length > 3 && typed.some((word) => isAskingWord(word) || isLightWord(word)),
    services,
    compares,
    ...(corrected && { corrected }),
    ...(uncovered && { uncovered }),
  };
}
