import type { Mention } from './service-names.ts';
import type { WordIndex } from './word-index.ts';
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
  /** The services it stands for, if it does. */
  readonly named?: Pick<Mention, 'services' | 'sure'> | undefined;
}

/** The trust in what a name stands for. */
export const reworded = 0.92;
const partly = 0.45;

const saysLittle = (word: string) => isAskingWord(word) || isLightWord(word);

/** The ways to say some words: as typed, by the names of what they stand for, and each telling word of a phrase alone. */
function waysOf(own: readonly string[], meant: readonly string[]): Way[] {
  const alone = own.length > 1 ? own.filter((word) => !saysLittle(word)) : [];
  return [
    { words: own.join(' '), trust: 1 },
    ...meant.map((words) => ({ words, trust: reworded })),
    ...alone.map((words) => ({ words, trust: partly })),
  ];
}

/** How much less a word counts that says little. */
const lightness = 0.25;

/** How much more each further word of a known phrase tells, where the phrase tells anything. */
const longer = 0.35;

/** How telling some words are together: as the most telling of them; a name, as what it stands for where the site does not use its words. */
function weightOf(own: readonly string[], meant: readonly string[], index: WordIndex): number {
  const heaviest = (words: readonly string[]) =>
    Math.max(0, ...words.map((word) => index.weightOf(word) * (saysLittle(word) ? lightness : 1)));
  const weight = heaviest(own) || Math.max(0, ...meant.map((title) => heaviest(wordsOf(title))));
  return own.every(saysLittle) ? weight : weight * (1 + longer * (own.length - 1));
}

const longestName = 6;

/** The longest name that begins here ("server room" → data center), or the single word. */
function nameAt(words: readonly string[], at: number, most: number, index: WordIndex): { taken: number; meant: readonly string[] } {
  for (let taken = Math.min(longestName, most); taken > 0; taken--) {
    if (taken === 1 && isAskingWord(words[at] ?? '')) break;
    const name = words.slice(at, at + taken).map(stemOf);
    const meant = index.titlesOf(name);
    if (meant.length > 0 || index.isTerm(name)) return { taken, meant };
  }
  return { taken: 1, meant: [] };
}

/** The words of the longest term of the glossary that begins here, by its proper name: an "IAM role" is one thing, not IAM and a role. */
function termAt(words: readonly string[], at: number, index: WordIndex): number {
  for (let taken = Math.min(longestName, words.length - at); taken > 1; taken--) {
    if (index.isTerm(words.slice(at, at + taken).map(stemOf))) return taken;
  }
  return 0;
}

/** The sure names of services, each by the place in the query where it begins. */
function mentionsIn(words: readonly string[], index: WordIndex): ReadonlyMap<number, Mention> {
  const mentions = new Map<number, Mention>();
  for (let at = 0; at < words.length;) {
    const mention = index.services.mentionAt(words, at, true);
    const taken = Math.max(mention?.length ?? 0, termAt(words, at, index));
    if (mention?.length === taken && taken > 0) mentions.set(at, mention);
    at += Math.max(1, taken);
  }
  return mentions;
}

/** The everyday words for services that begin here; what the glossary has as a term of its own is none: "serverless" is more than Lambda. */
function everydayMention(words: readonly string[], at: number, most: number, index: WordIndex): Mention | undefined {
  if (isAskingWord(words[at] ?? '')) return undefined;
  const mention = index.services.mentionAt(words.slice(0, at + most), at, false);
  return mention && index.isTerm(words.slice(at, at + mention.length).map(stemOf)) ? undefined : mention;
}

function conceptAt(words: readonly string[], at: number, most: number, index: WordIndex): { taken: number; concept?: Concept } {
  const name = nameAt(words, at, most, index);
  const everyday = everydayMention(words, at, most, index);
  const named = everyday && everyday.length >= name.taken ? everyday : undefined;
  const taken = named?.length ?? name.taken;
  const meant = taken === name.taken ? name.meant : [];
  const own = words.slice(at, at + taken);
  if (!named && meant.length === 0 && own.every(isAskingWord)) return { taken };
  return { taken, concept: { ways: waysOf(own, meant), weight: weightOf(own, meant, index), named } };
}

/** Is it only an everyday word for a service that is named beside it: "lightsail instance"? */
export const saysAgain = ({ named }: Concept, services: readonly string[]): boolean =>
  named !== undefined && !named.sure && services.length > 0 && services.every((id) => named.services.includes(id));

const stemsOf = ({ ways }: Concept) =>
  wordsOf(ways[0]?.words ?? '')
    .map(stemOf)
    .join(' ');

/** Each concept once, and no everyday word for a service that is named while there is more to ask. */
function withoutRepeats(concepts: readonly Concept[]): Concept[] {
  const once = [...new Map(concepts.map((concept) => [stemsOf(concept), concept])).values()];
  const services = once.flatMap(({ named }) => (named?.sure ? named.services : []));
  const more = once.filter((concept) => !saysAgain(concept, services));
  return more.every(({ named }) => named?.sure) ? once : more;
}

/** A service that is named outweighs all else together: what is not about it is not meant. */
function weighed(concepts: readonly Concept[]): Concept[] {
  const rest = concepts.filter(({ named }) => !named?.sure).reduce((sum, { weight }) => sum + weight, 0);
  return concepts.map((concept) => (concept.named?.sure ? { ...concept, weight: Math.max(concept.weight, rest) } : concept));
}

/** What some words ask for: services by name, known phrases, single words; words that only ask are dropped while others remain. */
export function conceptsOf(words: readonly string[], index: WordIndex): Concept[] {
  const mentions = mentionsIn(words, index);
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const mention = mentions.get(at);
    if (mention) {
      const own = words.slice(at, at + mention.length);
      concepts.push({ ways: [{ words: own.join(' '), trust: 1 }], weight: weightOf(own, [], index), named: mention });
      at += mention.length;
      continue;
    }
    const next = [...mentions.keys()].find((start) => start > at) ?? words.length;
    const { taken, concept } = conceptAt(words, at, next - at, index);
    if (concept && concept.weight > 0) concepts.push(concept);
    at += taken;
  }
  if (concepts.length > 0) return weighed(withoutRepeats(concepts));
  // Only asking words were typed ("who", "difference"): then they are what is looked for.
  return words.map((word) => ({ ways: waysOf([word], []), weight: index.weightOf(word) })).filter(({ weight }) => weight > 0);
}
