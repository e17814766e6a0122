import type { Question } from '../../schema/question.ts';
import { createFault, type Fault } from '../faults.ts';
import { groupBy } from '../group-by.ts';
import { optionLetter } from '../question/view.ts';
import type { Entry, Rule } from './content.ts';

/** Balance is checked only from this number of questions on. */
const enough = { single: 20, 'true-false': 8, party: 8 } as const;
/** The maximum difference of a position's share from an equal share. */
const leeway = { single: 0.15, 'true-false': 0.2 } as const;
/** The maximum share of questions in which the right option is the longest. */
const longestAtMost = 0.4;
/** The maximum share of questions in which the right option names the party that fewer options name. */
const rarePartyAtMost = 0.6;
/** First words that wrong options often have. */
const easyStart = /^(?:Ask|Both|Neither|Nobody|Nothing|Only|Wait)\b/;
/** The maximum number of options with such a first word if none of them is right. */
const neverRightAtMost = 5;

const percent = (share: number) => `${Math.round(share * 100)}%`;

type QuestionKind = 'single' | 'true-false';
type Keyed = ReturnType<typeof keyed>[number];

/** The questions of one type with a number of options, each with the index of the right option. */
const keyed = (entries: readonly Entry<Question>[], type: QuestionKind, count: number) =>
  entries.flatMap((entry) => {
    const { value } = entry;
    if (value?.type !== type || value.options.length !== count) return [];
    const right = value.options.findIndex(({ correct }) => correct);
    return [{ entry, right, stem: value.stem, options: value.options }];
  });

/** A fault at the last of the questions that cause it. The author can change any of them. */
function faultAt(all: readonly Keyed[], message: string, hint: string): Fault[] {
  const last = all.at(-1);
  return last ? [createFault('unbalanced-answers', last.entry.location(['options', last.right, 'text']), message, hint)] : [];
}

function placeFaults(all: readonly Keyed[], type: QuestionKind, count: number): Fault[] {
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

const isLongest = ({ right, options }: Keyed) =>
  options.every(({ text }, index) => index === right || text.length < (options[right]?.text.length ?? 0));

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

/** The party that an option names before its first comma. The stem names the customer, too, such as "a bank". */
function partyIn(text: string, stem: string): 'aws' | 'customer' | undefined {
  const match = /^(?:AWS|(?:The|Her) ([a-z]+)(?:'s)?(?: [a-z]+){0,2})(?=,|$)/.exec(text);
  if (!match) return undefined;
  const [, noun] = match;
  if (!noun) return 'aws';
  return stem.includes(noun) ? 'customer' : undefined;
}

/** The party that fewer options name; undefined if no option names one of the two, or as many name each. */
function rareParty({ stem, options }: Keyed): 'aws' | 'customer' | undefined {
  const parties = options.map(({ text }) => partyIn(text, stem));
  const [aws, customer] = (['aws', 'customer'] as const).map((party) => parties.filter((each) => each === party).length);
  if (!aws || !customer || aws === customer) return undefined;
  return aws < customer ? 'aws' : 'customer';
}

function partyFaults(all: readonly Keyed[]): Fault[] {
  const unequal = all.filter((each) => rareParty(each));
  const guessed = unequal.filter((each) => partyIn(each.options[each.right]?.text ?? '', each.stem) === rareParty(each));
  const share = guessed.length / unequal.length;
  const message = `The party that fewer options name is right in ${percent(share)} of ${unequal.length} questions.`;
  return unequal.length >= enough.party && share > rarePartyAtMost
    ? faultAt(guessed, message, 'Let as many options name AWS as the customer, and make one of them wrong for another reason.')
    : [];
}

function startFaults(all: readonly Keyed[]): Fault[] {
  const options = all.flatMap(({ entry, options }) =>
    options.map(({ text, correct }, index) => ({ start: easyStart.exec(text)?.[0], correct, entry, index })),
  );
  return [...groupBy(options, ({ start }) => start)].flatMap(([start, found]) => {
    const last = found.at(-1);
    if (!start || !last || found.length <= neverRightAtMost || found.some(({ correct }) => correct)) return [];
    const message = `All ${found.length} options that start with "${start}" are wrong.`;
    return [createFault('unbalanced-answers', last.entry.location(['options', last.index, 'text']), message, 'Replace some of them.')];
  });
}

/**
 * Patterns that give answers away: a position is right too often or too rarely, the right option is too often the longest or names the
 * party that fewer options name, or a first word is never right.
 */
export const unbalancedAnswers: Rule = ({ questions }) => {
  const single = [2, 3, 4, 5].map((count) => ({ count, all: keyed(questions, 'single', count) }));
  return [
    ...single.flatMap(({ count, all }) => placeFaults(all, 'single', count)),
    ...placeFaults(keyed(questions, 'true-false', 2), 'true-false', 2),
    ...[lengthFaults, partyFaults, startFaults].flatMap((faultsOf) => faultsOf(single.flatMap(({ all }) => all))),
  ];
};
