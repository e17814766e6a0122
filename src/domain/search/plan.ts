import { correctedWord } from './spelling.ts';
import type { WordIndex } from './vocabulary.ts';
import { isAskingWord, nameKey, wordsOf } from './words.ts';

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
  /** The query as it was understood, when a word of it was corrected. */
  readonly corrected?: string;
}

const longestName = 4;

/** Corrects words the site does not know; "securitygroup" and "hyper visor" are mended too. */
function spell(typed: readonly string[], index: WordIndex): string[] {
  const names = index.vocabulary.names;
  return typed.flatMap((word, at) => {
    const next = typed[at + 1];
    const before = typed[at - 1];
    if (isAskingWord(word) || index.isKnown(word) || names[nameKey([word])]) return [word];
    if (next && index.isKnown(word + next)) return [word + next];
    if (before && !index.isKnown(before) && index.isKnown(before + word)) return [];
    const split = [...word].findIndex((_, cut) => cut > 2 && word.length - cut > 2 && index.isKnown(word.slice(0, cut)) && index.isKnown(word.slice(cut)));
    const near = correctedWord(word, index);
    if (near) return [near];
    return split > 0 ? [word.slice(0, split), word.slice(split)] : [word];
  });
}

/** Words grouped into names the site knows ("server room" → data center), longest first, and single words. */
function group(words: readonly string[], index: WordIndex): Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    let meant: readonly string[] = [];
    for (let length = Math.min(longestName, words.length - at); length > 0; length--) {
      const titles = index.vocabulary.names[nameKey(words.slice(at, at + length))];
      if (!titles) continue;
      [taken, meant] = [length, titles];
      break;
    }
    const own = words.slice(at, at + taken);
    const weight = Math.max(...own.map((word) => index.weightOf(word)), ...meant.flatMap((title) => wordsOf(title).map((word) => index.weightOf(word) * 0.8)));
    if (taken > 1 || meant.length > 0 || !own.every(isAskingWord)) concepts.push({ ways: [own.join(' '), ...meant], weight });
    at += taken;
  }
  return concepts;
}

/**
 * What to search for.
 * @param query what was typed; anything at all
 */
export function planSearch(query: string, index: WordIndex): Plan {
  const typed = wordsOf(query.slice(0, 200)).slice(0, 24);
  const spelled = spell(typed, index);
  const telling = group(spelled, index);
  // Only asking words were typed ("who", "responsibility"): then they are what is looked for.
  const concepts = telling.length > 0 ? telling : spelled.map((word) => ({ ways: [word], weight: index.weightOf(word) }));
  const corrected = spelled.join(' ') === typed.join(' ') ? undefined : spelled.join(' ');
  return { concepts: concepts.filter((concept) => concept.weight > 0), ...(corrected && { corrected }) };
}
