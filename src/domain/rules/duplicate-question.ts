import type { Question } from '../../schema/question.ts';
import { faultOf, type Fault, type Spot } from '../faults.ts';
import { folded, likeness, tellingWords } from './alike.ts';
import type { Rule } from './content.ts';

/** From here on two questions ask the same in other words. */
const tooAlike = 0.8;

interface Asked {
  readonly id: string;
  readonly stem: string;
  readonly words: ReadonlySet<string>;
  readonly spot: Spot;
}

/** The words that a question asks by: where its stem only says what to do, those of its options, too. */
function wordsOf({ type, stem, options }: Question): ReadonlySet<string> {
  const listed = type === 'sort' || type === 'order' ? options.map(({ text }) => text) : [];
  return tellingWords([stem, ...listed].join(' '));
}

function faultOfPair(one: Asked, before: Asked): Fault[] {
  if (folded(one.stem) === folded(before.stem))
    return [faultOf('duplicate-question', one.spot, `The question "${before.id}" has the same stem.`)];
  const share = Math.round(likeness(one.words, before.words) * 100);
  return share >= tooAlike * 100
    ? [faultOf('duplicate-question', one.spot, `The question "${before.id}" has ${share}% of its words in common with this one.`)]
    : [];
}

/** Questions whose stems are the same, or nearly. */
export const duplicateQuestion: Rule = ({ questions }) => {
  const asked = questions.flatMap(({ value, spot }) =>
    value ? [{ id: value.id, stem: value.stem, words: wordsOf(value), spot: spot(['stem']) }] : [],
  );
  return asked.flatMap((one, index) => asked.slice(0, index).flatMap((before) => faultOfPair(one, before)));
};
