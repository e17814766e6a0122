import type { WordIndex } from './catalog.ts';
import { correctedWord } from './spelling.ts';
import { isAskingWord, stemOf, wordsOf } from './words.ts';

/** One thing the reader asks for, and the ways to say it. A record that holds any of them has it. */
export interface Concept {
  /** Each is searched by itself; all words of it must match. The reader's own comes first. */
  readonly ways: readonly string[];
  /** How telling it is, above 0. */
  readonly weight: number;
}

/** What to search for, made from what was typed. */
export interface Plan {
  readonly concepts: readonly Concept[];
  /** Every word as it was understood, asking words too. */
  readonly words: readonly string[];
  /** A whole question, as against a name or a few words. */
  readonly isQuestion: boolean;
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

function group(words: readonly string[], index: WordIndex): Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const { taken, meant } = conceptAt(words, at, index);
    const own = words.slice(at, at + taken);
    at += taken;
    if (meant.length === 0 && own.every(isAskingWord)) continue;
    const heaviest = (some: readonly string[]) => Math.max(0, ...some.map((word) => index.weightOf(word)));
    // A name weighs as much as its own words, or as what it stands for where the site does not use them.
    const weight = heaviest(own) || Math.max(0, ...meant.map((title) => heaviest(wordsOf(title))));
    concepts.push({ ways: [own.join(' '), ...meant], weight });
  }
  return concepts.filter((concept) => concept.weight > 0);
}

/**
 * What to search for.
 * @param query what was typed; anything at all
 */
export function planSearch(query: string, index: WordIndex): Plan {
  const typed = wordsOf(query.slice(0, 200)).slice(0, 24);
  const spelled = spell(typed, index);
  const telling = group(spelled, index);
  // Only asking words were typed ("who", "difference"): then they are what is looked for.
  const asked = spelled.map((word) => ({ ways: [word], weight: index.weightOf(word) })).filter(({ weight }) => weight > 0);
  const corrected = spelled.join(' ') === typed.join(' ') ? undefined : spelled.join(' ');
  return {
    concepts: telling.length > 0 ? telling : asked,
    words: spelled,
    isQuestion: typed.length > 3 && typed.some(isAskingWord),
    ...(corrected && { corrected }),
  };
}
