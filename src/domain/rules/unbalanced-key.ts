import type { Question } from '../../schema/question.ts';
import { optionLetter } from '../question/view.ts';
import { faultOf, type Fault } from '../faults.ts';
import type { Entry, Rule } from './content.ts';

/** Fewer questions than this say nothing about balance. */
const enough = { single: 20, 'true-false': 8 } as const;
/** How far from an equal share a place may be right. */
const leeway = { single: 0.15, 'true-false': 0.2 } as const;
/** In more questions than this share, the right option may not be the longest of its question. */
const longestAtMost = 0.4;

interface Keyed {
  readonly entry: Entry<Question>;
  /** The place of the right option. */
  readonly right: number;
  readonly lengths: readonly number[];
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** The questions of one type with so many options. */
const keyed = (entries: readonly Entry<Question>[], type: keyof typeof enough, count: number): Keyed[] =>
  entries.flatMap((entry) => {
    const { value } = entry;
    if (value?.type !== type || value.options.length !== count) return [];
    const right = value.options.findIndex(({ correct }) => correct);
    return [{ entry, right, lengths: value.options.map(({ text }) => text.length) }];
  });

/** Named at the last question that adds to it: one of many has to change, whichever. */
function faultAt(all: readonly Keyed[], message: string, hint: string): Fault[] {
  const last = all.at(-1);
  return last ? [faultOf('unbalanced-key', last.entry.spot(['options', last.right, 'text']), message, hint)] : [];
}

function placeFaults(all: readonly Keyed[], type: keyof typeof enough, count: number): Fault[] {
  if (all.length < enough[type]) return [];
  return Array.from({ length: count }, (_, place) => place).flatMap((place) => {
    const here = all.filter(({ right }) => right === place);
    const share = here.length / all.length;
    const name = type === 'single' ? `Option ${optionLetter(place)}` : `"${place === 0 ? 'True' : 'False'}"`;
    const message = `${name} is right in ${percent(share)} of the ${all.length} questions with ${count} options (${type}).`;
    if (share > 1 / count + leeway[type]) return faultAt(here, message, 'Move the right option of some of them to another place.');
    // Of two places, the other one is named already.
    return count > 2 && share < 1 / count - leeway[type] ? faultAt(all, message, 'Move the right option of some others there.') : [];
  });
}

const isLongest = ({ right, lengths }: Keyed) => lengths.every((length, place) => place === right || length < (lengths[right] ?? 0));

function lengthFaults(all: readonly Keyed[]): Fault[] {
  const longest = all.filter(isLongest);
  const share = longest.length / all.length;
  return all.length >= enough.single && share > longestAtMost
    ? faultAt(
        longest,
        `The right option is the longest in ${percent(share)} of ${all.length} questions.`,
        'Shorten some, or lengthen others.',
      )
    : [];
}

/** Keys by which the bank could be answered without reading it: the same place right too often or too seldom, or the longest option. */
export const unbalancedKey: Rule = ({ questions }) => {
  const single = [2, 3, 4, 5].map((count) => ({ count, all: keyed(questions, 'single', count) }));
  return [
    ...single.flatMap(({ count, all }) => placeFaults(all, 'single', count)),
    ...placeFaults(keyed(questions, 'true-false', 2), 'true-false', 2),
    ...lengthFaults(single.flatMap(({ all }) => all)),
  ];
};
