import type { IndexedEntry, WordIndex } from './catalog.ts';
import type { Concept, Plan } from './plan.ts';
import { isAskingWord, isLightWord, stemOf, wordsOf } from './words.ts';

/** What one way of saying a concept found: record ids with the engine's score, above 0. */
export type Found = ReadonlyMap<string, number>;

/** How well a place in a record answers: its title best, then its names, then what it teaches, then its text. */
const worth = { title: 1, name: 0.9, teaches: 0.7, text: 0.55, page: 0.3, akin: 0.9, phrase: 0.25 } as const;
/** Text is worth more the more it speaks of the thing; at this score of the engine, half of what it can be worth. */
const halfWorthScore = 1.5;

/** Marks a word that the site does not know, and that may be the beginning of one that it does. */
const openMark = '…';

/** The stems of some words, the unfinished ones marked. */
const wantedOf = (words: string, index: WordIndex) => wordsOf(words).map((word) => stemOf(word) + (index.isKnown(word) ? '' : openMark));

const isIn = (words: readonly string[], stem: string) =>
  stem.endsWith(openMark) ? words.some((word) => word.startsWith(stem.slice(0, -1))) : words.includes(stem);
const holds = (words: readonly string[], wanted: readonly string[]) => wanted.every((stem) => isIn(words, stem));

const isOneOf = (names: readonly (readonly string[])[], wanted: readonly string[]) =>
  names.some((name) => name.join(' ') === wanted.join(' '));

/** How well one of the names is met, from 0 to 1: a name met in full is worth more than one met in part. */
function nameMet(names: readonly (readonly string[])[], wanted: readonly string[]): number {
  const met = names.filter((name) => holds(name, wanted)).map((name) => wanted.length / name.length);
  return met.length > 0 ? 0.6 + 0.4 * Math.min(1, Math.max(...met)) : 0;
}

/** How well the page that a place stands on is met. */
const pageMet = (page: IndexedEntry | undefined, wanted: readonly string[]): number =>
  page ? Math.max(holds(page.title, wanted) ? 1 : 0, nameMet(page.names, wanted)) : 0;

function textWorth(score: number): number {
  return score > 0 ? worth.text * (0.3 + (0.7 * score) / (score + halfWorthScore)) : 0;
}

/** How well an entry answers a concept, from 0 to 1. */
function partOf(entry: IndexedEntry, concept: Concept, found: readonly Found[], index: WordIndex): number {
  const byWay = concept.ways.map(({ words, trust }, at) => {
    const wanted = wantedOf(words, index);
    const part = Math.max(
      holds(entry.title, wanted) ? worth.title : 0,
      worth.name * nameMet(entry.names, wanted),
      worth.teaches * nameMet(entry.teaches, wanted),
      textWorth(found[at]?.get(entry.id) ?? 0),
      worth.page * pageMet(entry.page, wanted),
      worth.akin * Math.max(0, ...entry.akin.map((each) => pageMet(each, wanted))),
    );
    // A whole phrase met word for word is no accident, unless it says nothing by itself.
    const isTelling = wanted.length > 1 && wordsOf(words).some((word) => !isAskingWord(word) && !isLightWord(word));
    const named = [entry, ...entry.akin].flatMap(({ title, names }) => [title, ...names]);
    const phrase = at === 0 && isTelling && isOneOf(named, wanted) ? worth.phrase : 0;
    return part * trust + phrase;
  });
  return Math.max(...byWay);
}

/** How much of the title was asked for, from 0 to 1: of two titles that hold the words, the shorter one is meant. */
function titleAsked(entry: IndexedEntry, asked: ReadonlySet<string>): number {
  const telling = entry.title.filter((stem) => !isAskingWord(stem));
  return telling.length === 0 ? 0 : telling.filter((stem) => asked.has(stem)).length / telling.length;
}

/** A question wants an explanation, a single name wants its meaning. A summary, a question or a corrected error stands behind what it points to. */
function kindLiking({ kind, path }: IndexedEntry, { isQuestion, concepts }: Plan): number {
  if (kind === 'correction') return isQuestion ? -0.02 : -0.12;
  if (kind === 'question') return -0.12;
  if (kind === 'outline') return -0.1;
  // The very place is better than the chapter it stands in.
  if (kind === 'section' && !path.includes('#')) return -0.08;
  if (kind === 'term') return !isQuestion && concepts.length === 1 ? 0.1 : 0;
  return isQuestion ? 0.12 : 0;
}

/** Services, their duties and checks answer those who name a service or a check; to others they are one of forty. */
function serviceLiking(entry: IndexedEntry, { concepts }: Plan, titleShare: number, index: WordIndex): number {
  const asked = concepts.map(({ ways }) => wantedOf(ways[0]?.words ?? '', index));
  const names = (service: IndexedEntry | undefined) => asked.some((words) => pageMet(service, words) === 1);
  const means = asked.some((words) => nameMet(entry.teaches, words) === 1);
  if (entry.kind === 'check') return titleShare === 1 ? 0.3 : -0.3;
  if (entry.kind === 'service') return names(entry) || means ? 0.15 : -0.15;
  if (entry.kind === 'duty') return concepts.length > 1 && names(entry.page) ? 0.18 : -0.4;
  return 0;
}

/**
 * Records in order of fitness. Those that have every concept come first; where none has, the least telling concept is the first to be missed.
 * @param found for each concept, what each of its ways found
 * @returns ids, best first, without those that hold little of what was asked
 */
export function rank(plan: Plan, found: readonly (readonly Found[])[], index: WordIndex): string[] {
  const { concepts } = plan;
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  const asked = new Set(concepts.flatMap(({ ways }) => ways.flatMap(({ words }) => wordsOf(words).map(stemOf))));
  // The whole query, with and without its asking words: is it the record's title or one of its names?
  const spoken = [plan.words, concepts.flatMap(({ ways }) => wordsOf(ways[0]?.words ?? ''))].map((words) => words.map(stemOf));
  const leastHeld = concepts.length > 2 ? 0.25 : 0.5;
  return index.entries
    .map((entry) => {
      const parts = concepts.map((concept, at) => partOf(entry, concept, found[at] ?? [], index));
      const sumOf = (value: (part: number) => number) =>
        concepts.reduce((sum, { weight }, at) => sum + weight * value(parts[at] ?? 0), 0) / total;
      const held = sumOf((part) => (part > 0 ? 1 : 0));
      const score =
        sumOf((part) => part) +
        held * 0.5 +
        titleAsked(entry, asked) * 0.35 +
        kindLiking(entry, plan) +
        serviceLiking(entry, plan, titleAsked(entry, asked), index) +
        (spoken.some((words) => isOneOf([entry.title, ...entry.names], words)) ? 0.5 : 0);
      return { id: entry.id, path: entry.path, held, score };
    })
    .filter(({ held }) => held >= leastHeld)
    .toSorted((a, b) => b.score - a.score || a.path.localeCompare(b.path))
    .map(({ id }) => id);
}
