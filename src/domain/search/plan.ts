import { distance } from 'fastest-levenshtein';
import type { UncoveredService } from '../../schema/service.ts';
import { conceptsOf, type Concept } from './concepts.ts';
import { layersAsked } from './layers-asked.ts';
import { limits } from './weights.ts';
import { longestRun, type WordIndex } from './word-index.ts';
import { isComparingWord, isStopWord, saysLittle, wordsOf } from './words.ts';

const sortLetters = (word: string) => [...word].sort().join('');

/** The edit distance of two words. The same letters in another order count as one slip. */
const countSlips = (a: string, b: string) => (a.length === b.length && sortLetters(a) === sortLetters(b) ? 1 : distance(a, b));

/** The maximum number of slips with which a word of this length is recognizable. */
const maxSlips = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** The known word with the fewest slips from an unknown one, preferably one with the same first letter, then the most frequent one. */
function nearestWord(word: string, index: WordIndex): string | undefined {
  // Digits must match: s3 isn't s2.
  const digits = word.replace(/\D/g, '');
  const max = maxSlips(word.length);
  let nearest: string | undefined;
  let least = Infinity;
  for (const [candidate, count] of index.catalog.words) {
    if (Math.abs(candidate.length - word.length) > max || candidate.length < 3 || candidate.replace(/\D/g, '') !== digits) continue;
    const slips = countSlips(word, candidate);
    const difference = slips + (candidate.startsWith(word.charAt(0)) ? 0 : 0.5) - count / 1e6;
    if (slips <= max && difference < least) [nearest, least] = [candidate, difference];
  }
  return nearest;
}

/** The two known words that an unknown word consists of, as in "securitygroup". */
function splitWord(word: string, index: WordIndex): string[] | undefined {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => index.catalog.words.has(part))) return parts;
  }
  return undefined;
}

/** Corrects unknown words. Also joins "hyper visor" and splits "securitygroup". */
function correctSpelling(typed: readonly string[], index: WordIndex): string[] {
  const isWord = (word: string) => isStopWord(word) || index.isKnown(word) || index.titlesOf([word]).length > 0;
  const join = (a: string | undefined, b: string | undefined) =>
    a && b && !(isWord(a) && isWord(b)) && index.catalog.words.has(a + b) ? a + b : undefined;
  return typed.flatMap((word, position) => {
    if (join(typed[position - 1], word)) return [];
    const joined = join(word, typed[position + 1]);
    if (joined) return [joined];
    // The reader may still be typing the last word.
    if (isWord(word) || (position === typed.length - 1 && index.isBeginning(word))) return [word];
    const nearest = nearestWord(word, index);
    return nearest ? [nearest] : (splitWord(word, index) ?? [word]);
  });
}

/** The uncovered service with the longest name in the query. */
function uncoveredIn(words: readonly string[], index: WordIndex): UncoveredService | undefined {
  const runs = words.flatMap((_, start) => longestRun(words, start, words.length, (run) => index.uncoveredService(run)) ?? []);
  return runs.sort((a, b) => b.length - a.length)[0]?.found;
}

/** The services of each name in the query. For "ecs fargate", only the service that both names can mean. */
function namedServices(concepts: readonly Concept[]): readonly (readonly string[])[] {
  const named = concepts.flatMap(({ mention }) => (mention?.isName ? [mention.services] : []));
  const isWider = (one: readonly string[], other: readonly string[]) =>
    one.length > other.length && other.every((service) => one.includes(service));
  return named.filter((one) => !named.some((other) => isWider(one, other)));
}

/** What the reader searches for. */
export type Plan = ReturnType<typeof planSearch>;

/**
 * Analyzes a query.
 * @param query any text
 */
export function planSearch(query: string, index: WordIndex) {
  const typed = wordsOf(query.slice(0, limits.queryLength)).slice(0, limits.queryWords);
  const words = correctSpelling(typed, index);
  const concepts = conceptsOf(words, index);
  const named = namedServices(concepts);
  const services = [...new Set(named.flat())];
  return {
    concepts,
    /** All words after correction, including stop words. */
    words,
    /** Whether it is a whole question, not a name or a few words. */
    isQuestion: typed.length > 3 && typed.some(saysLittle),
    /** The ids of the services that the query names. */
    services,
    /** The ids of the layers that it asks about, if it names a service. */
    layers: services[0] ? layersAsked(words, concepts, services[0], index) : [],
    /** The ids of the services of its first name, or of an earlier word that means only one: Config in "config snapshots in s3". */
    subject: concepts.find(({ mention }) => mention?.isName === true || mention?.services.length === 1)?.mention?.services ?? [],
    /** Whether the query compares these services: it has a comparing word or nothing else, as in "ec2 rds lambda". */
    isComparison: named.length > 1 && (words.some(isComparingWord) || concepts.every(({ mention }) => mention?.isName)),
    /** A service that the guide doesn't cover. If the query also names a covered one ("lambda cloudwatch logs"), it is only a topic. */
    uncovered: services.length === 0 ? (uncoveredIn(typed, index) ?? uncoveredIn(words, index)) : undefined,
    /** The corrected query, if a word was corrected. */
    corrected: words.join(' ') === typed.join(' ') ? undefined : words.join(' '),
  };
}

/** Questions to try, for a reader who doesn't know what to ask. */
export const exampleQuestions: readonly string[] = [
  'Who patches the operating system on RDS?',
  'Is S3 encrypted by default?',
  'What is the difference between EC2 and Lambda?',
  'Where do I find the AWS SOC 2 report?',
  'Who is responsible for customer data?',
];
