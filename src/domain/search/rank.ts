import type { IndexedEntry, WordIndex } from './catalog.ts';
import type { Concept, Plan } from './plan.ts';
import { isAskingWord, stemOf, wordsOf } from './words.ts';

/** What one way of saying a concept found: record ids with the engine's score, above 0. */
export type Found = ReadonlyMap<string, number>;

/** How well a place in a record answers: its title best, then its names, then what it teaches, then its text. */
const worth = { title: 1, name: 0.9, teaches: 0.7, text: 0.55 } as const;
/** Text is worth more the more it speaks of the thing; at this score of the engine, half of what it can be worth. */
const halfWorthScore = 1.5;
/** Our way of saying it is a little less sure than the reader's own. */
const rephrased = 0.92;

const isIn = (words: readonly string[], stem: string) => words.some((word) => word === stem || (stem.length > 3 && word.startsWith(stem)));
const holds = (words: readonly string[], wanted: readonly string[]) => wanted.every((stem) => isIn(words, stem));

/** How well one of the names is met, from 0 to 1: a name met in full is worth more than one met in part. */
function nameMet(names: readonly (readonly string[])[], wanted: readonly string[]): number {
  const met = names.filter((name) => holds(name, wanted)).map((name) => wanted.length / name.length);
  return met.length > 0 ? 0.6 + 0.4 * Math.min(1, Math.max(...met)) : 0;
}

function textWorth(score: number): number {
  return score > 0 ? worth.text * (0.3 + (0.7 * score) / (score + halfWorthScore)) : 0;
}

/** How well an entry answers a concept, from 0 to 1. */
function partOf(entry: IndexedEntry, concept: Concept, found: readonly Found[]): number {
  const byWay = concept.ways.map((way, at) => {
    const wanted = wordsOf(way).map(stemOf);
    const part = Math.max(
      holds(entry.title, wanted) ? worth.title : 0,
      worth.name * nameMet(entry.names, wanted),
      worth.teaches * nameMet(entry.teaches, wanted),
      textWorth(found[at]?.get(entry.id) ?? 0),
    );
    return part * (at === 0 ? 1 : rephrased);
  });
  return Math.max(...byWay);
}

/** How much of the title was asked for, from 0 to 1: of two titles that hold the words, the shorter one is meant. */
function titleAsked(entry: IndexedEntry, asked: ReadonlySet<string>): number {
  const telling = entry.title.filter((stem) => !isAskingWord(stem));
  return telling.length === 0 ? 0 : telling.filter((stem) => asked.has(stem)).length / telling.length;
}

/** A question wants an explanation, a bare name wants its meaning. A corrected error stands behind what is right. */
function kindLiking(entry: IndexedEntry, { isQuestion }: Plan): number {
  if (entry.kind === 'correction') return -0.12;
  if (entry.kind === 'question') return isQuestion ? 0.05 : -0.1;
  return (entry.kind === 'term') === isQuestion ? 0 : 0.1;
}

/** Is the whole query this record's title or one of its names? @param spoken the query's stems, with and without its asking words */
function isNamed(entry: IndexedEntry, spoken: readonly string[]): boolean {
  return [entry.title, ...entry.names].some((name) => spoken.includes(name.join(' ')));
}

/**
 * Records in order of fitness. Those that have every concept come first; where none has, the least telling concept is the first to be missed.
 * @param found for each concept, what each of its ways found
 * @returns ids, best first, without those that hold little of what was asked
 */
export function rank(plan: Plan, found: readonly (readonly Found[])[], index: WordIndex): string[] {
  const { concepts } = plan;
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  const asked = new Set(concepts.flatMap(({ ways }) => ways.flatMap((way) => wordsOf(way).map(stemOf))));
  const stemsOf = (words: readonly string[]) => words.map(stemOf).join(' ');
  const spoken = [stemsOf(plan.words), stemsOf(concepts.flatMap(({ ways }) => wordsOf(ways[0] ?? '')))];
  const leastHeld = concepts.length > 3 ? 0.34 : 0.5;
  return index.entries
    .map((entry) => {
      const parts = concepts.map((concept, at) => partOf(entry, concept, found[at] ?? []));
      const sumOf = (value: (part: number) => number) =>
        concepts.reduce((sum, { weight }, at) => sum + weight * value(parts[at] ?? 0), 0) / total;
      const held = sumOf((part) => (part > 0 ? 1 : 0));
      const score =
        sumOf((part) => part) + held * 0.5 + titleAsked(entry, asked) * 0.35 + kindLiking(entry, plan) + (isNamed(entry, spoken) ? 0.5 : 0);
      return { id: entry.id, path: entry.path, held, score };
    })
    .filter(({ held }) => held >= leastHeld)
    .toSorted((a, b) => b.score - a.score || a.path.localeCompare(b.path))
    .map(({ id }) => id);
}
