import type { WordIndex } from './catalog.ts';
import { correctedWord } from './spelling.ts';
import { isAskingWord, isLightWord, stemOf, wordsOf } from './words.ts';

/** One way to say a concept: it is searched by itself, and all words of it must match. */
export interface Way {
  readonly words: string;
  /** How sure it is that this was meant, from 0 to 1: the reader's own words 1, our rewording less, one word of a phrase least. */
  readonly trust: number;
}

/** One thing the reader asks for, and the ways to say it. A record that holds any of them has it. */
export interface Concept {
  /** The reader's own words come first. */
  readonly ways: readonly Way[];
  /** How telling it is, above 0. */
  readonly weight: number;
}

const reworded = 0.92;
const partly = 0.45;

/** The ways to say some words: as typed, by the names of what they stand for, and each telling word of a phrase alone. */
function waysOf(own: readonly string[], meant: readonly string[]): Way[] {
  const alone = own.length > 1 ? own.filter((word) => !isAskingWord(word) && !isLightWord(word)) : [];
  return [
    { words: own.join(' '), trust: 1 },
    ...meant.map((words) => ({ words, trust: reworded })),
    ...alone.map((words) => ({ words, trust: partly })),
  ];
}

/** What to search for, made from what was typed. */
export interface Plan {
  readonly concepts: readonly Concept[];
  /** Every word as it was understood, asking words too. */
  readonly words: readonly string[];
  /** A whole question, as against a name or a few words. */
  readonly isQuestion: boolean;
  /** A service that is asked for and that the guide does not cover, by name. */
  readonly uncovered?: string;
  /** The query as it was understood, when a word of it was corrected. */
  readonly corrected?: string;
}

const longestName = 6;

/** The pieces of two known words written as one: "securitygroup". */
function splitWord(word: string, index: WordIndex): string[] | undefined {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const pieces = [word.slice(0, cut), word.slice(cut)];
    if (pieces.every((piece) => index.counts[piece])) return pieces;
  }
  return undefined;
}

/** Corrects words the site does not know; "securitygroup" and "hyper visor" are mended too. */
function spell(typed: readonly string[], index: WordIndex): string[] {
  const isWord = (word: string) => isAskingWord(word) || index.isKnown(word) || index.titlesOf([stemOf(word)]).length > 0;
  const joined = (a: string | undefined, b: string | undefined) =>
    a && b && !(isWord(a) && isWord(b)) && index.counts[a + b] ? a + b : undefined;
  return typed.flatMap((word, at) => {
    if (joined(typed[at - 1], word)) return [];
    const whole = joined(word, typed[at + 1]);
    if (whole) return [whole];
    if (isWord(word) || (at === typed.length - 1 && index.isBeginning(word))) return [word];
    const near = correctedWord(word, index);
    return near ? [near] : (splitWord(word, index) ?? [word]);
  });
}

/** The longest name that begins here ("server room" → data center), or the single word. */
function conceptAt(words: readonly string[], at: number, index: WordIndex): { taken: number; meant: readonly string[] } {
  for (let taken = Math.min(longestName, words.length - at); taken > 0; taken--) {
    if (taken === 1 && isAskingWord(words[at] ?? '')) break;
    const meant = index.titlesOf(words.slice(at, at + taken).map(stemOf));
    if (meant.length > 0) return { taken, meant };
  }
  return { taken: 1, meant: [] };
}

/** How much less a word counts that says little. */
const lightness = 0.25;

/** How much more each further word of a known phrase tells, where the phrase tells anything. */
const longer = 0.35;

/** How telling some words are together: as the most telling of them; a name, as what it stands for where the site does not use its words. */
function weightOf(own: readonly string[], meant: readonly string[], index: WordIndex): number {
  const heaviest = (words: readonly string[]) =>
    Math.max(0, ...words.map((word) => index.weightOf(word) * (isAskingWord(word) || isLightWord(word) ? lightness : 1)));
  const weight = heaviest(own) || Math.max(0, ...meant.map((title) => heaviest(wordsOf(title))));
  return own.every((word) => isAskingWord(word) || isLightWord(word)) ? weight : weight * (1 + longer * (own.length - 1));
}

function group(words: readonly string[], index: WordIndex): Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const { taken, meant } = conceptAt(words, at, index);
    const own = words.slice(at, at + taken);
    at += taken;
    if (meant.length > 0 || !own.every(isAskingWord)) concepts.push({ ways: waysOf(own, meant), weight: weightOf(own, meant, index) });
  }
  return concepts.filter((concept) => concept.weight > 0);
}

/** The service that a stretch of the query names, of those that the guide does not cover; longest names first. */
function uncoveredIn(words: readonly string[], index: WordIndex): string | undefined {
  for (let length = Math.min(longestName, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const name = words.slice(at, at + length).map(stemOf);
      const found = index.uncovered.get(name.join(' '));
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * What to search for.
 * @param query what was typed; anything at all
 */
export function planSearch(query: string, index: WordIndex): Plan {
  const typed = wordsOf(query.slice(0, 200)).slice(0, 24);
  const spelled = spell(typed, index);
  const uncovered = uncoveredIn(typed, index) ?? uncoveredIn(spelled, index);
  const telling = group(spelled, index);
  // Only asking words were typed ("who", "difference"): then they are what is looked for.
  const asked = spelled.map((word) => ({ ways: waysOf([word], []), weight: index.weightOf(word) })).filter(({ weight }) => weight > 0);
  const corrected = spelled.join(' ') === typed.join(' ') ? undefined : spelled.join(' ');
  return {
    concepts: telling.length > 0 ? telling : asked,
    words: spelled,
    isQuestion: typed.length > 3 && typed.some((word) => isAskingWord(word) || isLightWord(word)),
    ...(corrected && { corrected }),
    ...(uncovered && { uncovered }),
  };
}
