import type { Concept, Way } from './concepts.ts';
import type { IndexedEntry, WordIndex } from './word-index.ts';
import { isAskingWord, isLightWord, stemOf, wordsOf } from './words.ts';

/** What one way of saying a concept found: addresses of records with the engine's score, above 0. */
export type Found = ReadonlyMap<string, number>;

/** How well a place in a record answers: its title best, then its names, then what it teaches, then its text. */
const worth = { title: 1, name: 0.9, teaches: 0.7, text: 0.55, page: 0.3, layer: 0.9, phrase: 0.25, kin: 0.95, everyday: 0.9 } as const;
/** Text is worth more the more it speaks of the thing; at this score of the engine, half of what it can be worth. */
const halfWorthScore = 1.5;

/** Marks a word that the site does not know, and that may be the beginning of one that it does. */
const openMark = '…';

/** The stems of some words, the unfinished ones marked. */
const wantedOf = (words: string, index: WordIndex) => wordsOf(words).map((word) => stemOf(word) + (index.isKnown(word) ? '' : openMark));

// Plain loops: these two run some ten thousand times for each query.
function isIn(words: readonly string[], stem: string): boolean {
  if (words.includes(stem)) return true;
  if (!stem.endsWith(openMark)) return false;
  const beginning = stem.slice(0, -openMark.length);
  return words.some((word) => word.startsWith(beginning));
}
function holds(words: readonly string[], wanted: readonly string[]): boolean {
  for (const stem of wanted) if (!isIn(words, stem)) return false;
  return true;
}

/** Is it, word for word, one of the names? */
export const isOneOf = (names: readonly (readonly string[])[], wanted: readonly string[]): boolean =>
  names.some((name) => name.length === wanted.length && name.every((word, at) => word === wanted[at]));

/** How well one of the names is met, from 0 to 1: a name met in full is worth more than one met in part. */
function nameMet(names: readonly (readonly string[])[], wanted: readonly string[]): number {
  let shortest = Infinity;
  for (const name of names) if (name.length < shortest && holds(name, wanted)) shortest = name.length;
  return shortest === Infinity ? 0 : 0.6 + 0.4 * Math.min(1, wanted.length / shortest);
}

function textWorth(score: number): number {
  return score > 0 ? worth.text * (0.3 + (0.7 * score) / (score + halfWorthScore)) : 0;
}

/** One way of saying a concept, with what can be known of it before any record is looked at. */
interface Asked {
  readonly wanted: readonly string[];
  readonly trust: number;
  readonly found: Found;
  /** A whole phrase met word for word is no accident, unless it says nothing by itself. */
  readonly isPhrase: boolean;
  /** How well each page is met by its title or names: asked once for each of its places. */
  readonly pages: Map<IndexedEntry, number>;
}

function askedBy({ words, trust }: Way, at: number, found: Found | undefined, index: WordIndex): Asked {
  const wanted = wantedOf(words, index);
  const isPhrase = at === 0 && wanted.length > 1 && wordsOf(words).some((word) => !isAskingWord(word) && !isLightWord(word));
  return { wanted, trust, found: found ?? new Map<string, number>(), isPhrase, pages: new Map() };
}

/** How well the page that a place stands on, or the layer that it is about, is met. */
function pageMet(page: IndexedEntry | undefined, { wanted, pages }: Asked): number {
  if (!page) return 0;
  const known = pages.get(page);
  if (known !== undefined) return known;
  const met = Math.max(holds(page.title, wanted) ? 1 : 0, nameMet(page.names, wanted));
  pages.set(page, met);
  return met;
}

const ownNames = (entry: IndexedEntry) => [entry.title, ...entry.names];

function fitOfWay(entry: IndexedEntry, asked: Asked): number {
  const { wanted, found, isPhrase, trust } = asked;
  const part = Math.max(
    holds(entry.title, wanted) ? worth.title : 0,
    worth.name * nameMet(entry.names, wanted),
    worth.teaches * nameMet(entry.teaches, wanted),
    textWorth(found.get(entry.path) ?? 0),
    worth.page * pageMet(entry.page, asked),
    worth.layer * pageMet(entry.layer, asked),
  );
  const isMet = isPhrase && (isOneOf(ownNames(entry), wanted) || (entry.layer && isOneOf(ownNames(entry.layer), wanted)));
  return part * trust + (isMet ? worth.phrase : 0);
}

/** How well a place of the guide is about a service: by its title or its very name it is, by a longer name it only touches it. */
function placeFit(entry: IndexedEntry, asked: readonly Asked[]): number {
  const fit = Math.max(...asked.map((each) => fitOfWay(entry, each)));
  const isAbout = asked.some(({ wanted }) => holds(entry.title, wanted) || isOneOf(entry.names, wanted));
  return isAbout ? fit : Math.min(fit, worth.text);
}

/** How well an entry of a service answers an everyday word for it: the fewer services it may mean, the better. */
function everydayFit({ kind }: IndexedEntry, named: Concept['named'], asked: readonly Asked[]): number {
  const fit = worth.everyday / Math.sqrt(named?.services.length ?? 1);
  return kind === 'service' && asked[0]?.isPhrase ? fit + worth.phrase : fit;
}

/**
 * How well entries answer a concept, from 0 to about 1.
 * @param found what each way of the concept found in the texts
 */
export function fitOf(concept: Concept, found: readonly Found[], index: WordIndex): (entry: IndexedEntry) => number {
  const { ways, named } = concept;
  const asked = ways.map((way, at) => askedBy(way, at, found[at], index));
  return (entry) => {
    const isOfIt = named?.services.some((service) => entry.services.includes(service)) ?? false;
    if (!named?.sure) return Math.max(isOfIt ? everydayFit(entry, named, asked) : 0, ...asked.map((each) => fitOfWay(entry, each)));
    if (entry.services.length === 0) return placeFit(entry, asked);
    return isOfIt ? (entry.kind === 'service' ? 1 : worth.kin) : 0;
  };
}
