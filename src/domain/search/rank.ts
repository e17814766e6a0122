import type { Concept } from './concepts.ts';
import { fitOf, isOneOf, type Found } from './fit.ts';
import type { Plan } from './plan.ts';
import type { IndexedEntry, WordIndex } from './word-index.ts';
import { likingOf } from './liking.ts';
import { isAskingWord, stemOf, wordsOf } from './words.ts';

/** How much of the title was asked for, from 0 to 1: of two titles that hold the words, the shorter one is meant. */
function titleAsked(entry: IndexedEntry, asked: ReadonlySet<string>, { concepts }: Plan): number {
  const isOnlyOne = ({ named }: Concept) => named?.services.length === 1 && named.services[0] === entry.services[0];
  if (entry.kind === 'service' && concepts.some(isOnlyOne)) return 1;
  const telling = entry.title.filter((stem) => !isAskingWord(stem));
  return telling.length === 0 ? 0 : telling.filter((stem) => asked.has(stem)).length / telling.length;
}

/**
 * What an entry is called, the whole query being its name. Where a service is named, a place of the guide must bear
 * that name in its title; and what one service alone is called in everyday words is its name.
 */
function callsOf(entry: IndexedEntry, { services, concepts }: Plan): readonly (readonly string[])[] {
  if (services.length > 0 && entry.services.length === 0) return [entry.title];
  const isOnlyOne = entry.kind === 'service' && concepts.some(({ named }) => named?.services.length === 1);
  return [entry.title, ...entry.names, ...(isOnlyOne ? entry.teaches : [])];
}

/** The page of a service that is named belongs among the first so many: whatever is asked of it, it is the place to begin. */
const firstOnes = 3;

function withServicePage(ranked: readonly IndexedEntry[], { services }: Plan): IndexedEntry[] {
  const at = ranked.findIndex((entry) => entry.kind === 'service' && services.includes(entry.services[0] ?? ''));
  const page = ranked[at];
  if (!page || at < firstOnes) return [...ranked];
  return ranked.toSpliced(at, 1).toSpliced(firstOnes - 1, 0, page);
}

/**
 * Records in order of fitness. Those that have every concept come first; where none has, the least telling concept is the first to be missed.
 * @param found for each concept, what each of its ways found in the texts; may be empty while the texts are not at hand
 * @returns addresses, best first, without those that hold little of what was asked
 */
export function rank(plan: Plan, found: readonly (readonly Found[])[], index: WordIndex): string[] {
  const { concepts } = plan;
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  const asked = new Set(concepts.flatMap(({ ways }) => ways.flatMap(({ words }) => wordsOf(words).map(stemOf))));
  // The whole query, with and without its asking words: is it the record's title or one of its names?
  const spoken = [plan.words, concepts.flatMap(({ ways }) => wordsOf(ways[0]?.words ?? ''))].map((words) => words.map(stemOf));
  const leastHeld = concepts.length > 2 ? 0.25 : 0.5;
  const fits = concepts.map((concept, at) => fitOf(concept, found[at] ?? [], index));
  const ranked = index.entries
    .map((entry) => {
      const parts = fits.map((fit) => fit(entry));
      const sumOf = (value: (part: number) => number) =>
        concepts.reduce((sum, { weight }, at) => sum + weight * value(parts[at] ?? 0), 0) / total;
      const held = sumOf((part) => (part > 0 ? 1 : 0));
      if (!(held >= leastHeld)) return { entry, held, score: 0 };
      const titleShare = titleAsked(entry, asked, plan);
      const score =
        sumOf((part) => part) +
        held * 0.5 +
        titleShare * 0.35 +
        likingOf({ entry, plan, parts, titleShare }) +
        (spoken.some((words) => isOneOf(callsOf(entry, plan), words)) ? 0.5 : 0);
      return { entry, held, score };
    })
    .filter(({ held, score }) => held >= leastHeld && score > -1)
    .toSorted((a, b) => b.score - a.score || (a.entry.path < b.entry.path ? -1 : 1))
    .map(({ entry }) => entry);
  return withServicePage(ranked, plan).map(({ path }) => path);
}
