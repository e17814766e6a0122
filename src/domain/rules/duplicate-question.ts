import type { Question } from '../../schema/question.ts';
import { faultOf, type Fault, type Spot } from '../faults.ts';
import { folded, likeness, tellingWords } from './alike.ts';
import type { Rule } from './content.ts';

/** From here on two questions ask the same in other words. */
const tooAlike = 0.8;

interface Asked {
  readonly id: string;
  /** Folded. */
  readonly stem: string;
  /** Rarest first. */
  readonly words: ReadonlySet<string>;
  readonly spot: Spot;
}

/** The words that a question asks by: where its stem only says what to do, those of its options, too. */
function wordsOf({ type, stem, options }: Question): ReadonlySet<string> {
  const listed = type === 'sort' || type === 'order' ? options.map(({ text }) => text) : [];
  return tellingWords([stem, ...listed].join(' '));
}

function faultOfPair(one: Asked, before: Asked): Fault[] {
  if (one.stem === before.stem) return [faultOf('duplicate-question', one.spot, `The question "${before.id}" has the same stem.`)];
  const share = likeness(one.words, before.words);
  return share >= tooAlike
    ? [
        faultOf(
          'duplicate-question',
          one.spot,
          `The question "${before.id}" has ${Math.round(share * 100)}% of its words in common with this one.`,
        ),
      ]
    : [];
}

/** All words of the questions, each with the number of questions that have it. */
function countWords(all: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * What two questions that are too much alike have one of in common: the stem, or one of their rarest words. With four words in five
 * alike, the fifth of rarest words and one more cannot all differ. So each question is compared with few, however many there are.
 */
const signsOf = ({ stem, words }: Asked): string[] => [
  ` ${stem}`,
  ...[...words].slice(0, words.size - Math.ceil(tooAlike * words.size) + 1),
];

/** Questions whose stems are the same, or nearly. */
export const duplicateQuestion: Rule = ({ questions }) => {
  const read = questions.flatMap(({ value, spot }) => (value ? [{ value, words: wordsOf(value), spot: spot(['stem']) }] : []));
  const counts = countWords(read.map(({ words }) => words));
  const rarity = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  const bySign = new Map<string, Asked[]>();
  return read.flatMap(({ value: { id, stem }, words, spot }) => {
    const one: Asked = { id, stem: folded(stem), words: new Set([...words].toSorted(rarity)), spot };
    const signs = signsOf(one);
    const near = new Set(signs.flatMap((sign) => bySign.get(sign) ?? []));
    for (const sign of signs) {
      const others = bySign.get(sign);
      if (others) others.push(one);
      else bySign.set(sign, [one]);
    }
    return [...near].flatMap((before) => faultOfPair(one, before));
  });
};
