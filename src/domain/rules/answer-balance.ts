import type { Question } from '../../schema/question.ts';
import { optionLetter } from '../question/view.ts';
import { createFault, type Fault } from '../faults.ts';
import type { Entry, Rule } from './content.ts';

/** Balance is checked only from this number of questions on. */
const enough = { single: 20, 'true-false': 8 } as const;
/** The maximum difference of a position's share from an equal share. */
const leeway = { single: 0.15, 'true-false': 0.2 } as const;
/** The maximum share of questions in which the right option is the longest. */
const longestAtMost = 0.4;

interface Keyed {
  readonly entry: Entry<Question>;
  /** The index of the right option. */
  readonly right: number;
  readonly lengths: readonly number[];
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** The questions of one type with a number of options. */
const keyed = (entries: readonly Entry<Question>[], type: keyof typeof enough, count: number): Keyed[] =>
  entries.flatMap((entry) => {
    const { value } = entry;
    if (value?.type !== type || value.options.length !== count) return [];
    const right = value.options.findIndex(({ correct }) => correct);
    return [{ entry, right, lengths: value.options.map(({ text }) => text.length) }];
  });

/** A fault at the last of the questions that cause it. The author can change any of them. */
function faultAt(all: readonly Keyed[], message: string, hint: string): Fault[] {
  const last = all.at(-1);
  return last ? [createFault('unbalanced-answers', last.entry.location(['options', last.right, 'text']), message, hint)] : [];
}

function placeFaults(all: readonly Keyed[], type: keyof typeof enough, count: number): Fault[] {
  if (all.length < enough[type]) return [];
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const here = all.filter(({ right }) => right === index);
    const share = here.length / all.length;
    const name = type === 'single' ? `Option ${optionLetter(index)}` : `"${index === 0 ? 'True' : 'False'}"`;
    const message = `${name} is right in ${percent(share)} of the ${all.length} questions with ${count} options (${type}).`;
    if (share > 1 / count + leeway[type]) return faultAt(here, message, 'Move the right option of some of them to another position.');
    // With two options, the fault of the other one says the same.
    return count > 2 && share < 1 / count - leeway[type] ? faultAt(all, message, 'Move the right option of some others there.') : [];
  });
}

const isLongest = ({ right, lengths }: Keyed) => lengths.every((length, index) => index === right || length < (lengths[right] ?? 0));

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

/** Patterns that give answers away: a position is right too often or too rarely, or the right option is too often the longest. */
export const unbalancedAnswers: Rule = ({ questions }) => {
  const single = [2, 3, 4, 5].map((count) => ({ count, all: keyed(questions, 'single', count) }));
  return [
    ...single.flatMap(({ count, all }) => placeFaults(all, 'single', count)),
    ...placeFaults(keyed(questions, 'true-false', 2), 'true-false', 2),
    ...lengthFaults(single.flatMap(({ all }) => all)),
  ];
};
