import { groupBy } from '../group-by.ts';
import { optionLetter } from '../question/view.ts';
import type { Content, Rule } from './content.ts';

/** How many questions are enough to check their balance, and the maximum difference of a position's share from an equal share. */
const balance = {
  single: { enough: 20, leeway: 0.15, counts: [2, 3, 4, 5] },
  'true-false': { enough: 8, leeway: 0.2, counts: [2] },
} as const;
/** How many questions are enough to check a way to guess, and the maximum share of them in which it may work. */
interface Limits {
  readonly enough: number;
  readonly atMost: number;
}
/** The right option is the longest. */
const longest: Limits = { enough: 20, atMost: 0.4 };
/** The right option names the party that fewer options name. */
const rareParties: Limits = { enough: 8, atMost: 0.6 };
/** First words that wrong options often have. */
const easyStart = /^(?:Ask|Both|Neither|Nobody|Nothing|Only|Wait)\b/;
/** The maximum number of options with such a first word if none of them is right. */
const neverRightAtMost = 5;

const percent = (share: number) => `${Math.round(share * 100)}%`;

type Keyed = ReturnType<typeof keyed>[number];

/** The questions of one type with a number of options, each with the index of the right option. */
const keyed = (questions: Content['questions'], type: keyof typeof balance, count: number) =>
  questions.flatMap(({ value, location }) => {
    if (value?.type !== type || value.options.length !== count) return [];
    const right = value.options.findIndex(({ correct }) => correct);
    const locationOf = (option = right) => location(['options', option, 'text']);
    return [{ right, stem: value.stem, options: value.options, locationOf }];
  });

const isLongest = ({ right, options }: Keyed) =>
  options.every(({ text }, index) => index === right || text.length < (options[right]?.text.length ?? 0));

/** The party that an option names before its first comma. The stem names the customer, too, such as "a bank". */
function partyIn(text: string, stem: string): 'aws' | 'customer' | undefined {
  const [match, noun] = /^(?:AWS|(?:The|Her) ([a-z]+)(?:'s)?(?: [a-z]+){0,2})(?=,|$)/.exec(text) ?? [];
  if (match === undefined) return undefined;
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

/**
 * Patterns that give answers away: a position is right too often or too rarely, the right option is too often the longest or names the
 * party that fewer options name, or a first word is never right.
 */
export const unbalancedAnswers: Rule = ({ questions }, report) => {
  /** Reports at the last of the questions that cause it. The author can change any of them. */
  const reportLast = (causes: readonly Keyed[], message: string, hint: string) => {
    const last = causes.at(-1);
    if (last) report('unbalanced-answers', last.locationOf(), message, hint);
  };
  const checkPlaces = (all: readonly Keyed[], type: keyof typeof balance, count: number) => {
    const { enough, leeway } = balance[type];
    for (let index = 0; index < count && all.length >= enough; index += 1) {
      const here = all.filter(({ right }) => right === index);
      const share = here.length / all.length;
      const name = type === 'single' ? `Option ${optionLetter(index)}` : `"${index === 0 ? 'True' : 'False'}"`;
      const message = `${name} is right in ${percent(share)} of the ${all.length} questions with ${count} options (${type}).`;
      if (share > 1 / count + leeway) reportLast(here, message, 'Move the right option of some of them to another position.');
      // With two options, the fault of the other one says the same.
      else if (count > 2 && share < 1 / count - leeway) reportLast(all, message, 'Move the right option of some others there.');
    }
  };
  for (const type of ['single', 'true-false'] as const)
    for (const count of balance[type].counts) checkPlaces(keyed(questions, type, count), type, count);

  const single = balance.single.counts.flatMap((count) => keyed(questions, 'single', count));
  const checkShare = (all: readonly Keyed[], easy: readonly Keyed[], { enough, atMost }: Limits, what: string, hint: string) => {
    const share = easy.length / all.length;
    if (all.length >= enough && share > atMost) reportLast(easy, `${what} in ${percent(share)} of ${all.length} questions.`, hint);
  };
  checkShare(single, single.filter(isLongest), longest, 'The right option is the longest', 'Shorten some, or lengthen others.');
  const unequal = single.filter(rareParty);
  const guessed = unequal.filter((each) => partyIn(each.options[each.right]?.text ?? '', each.stem) === rareParty(each));
  const hint = 'Let as many options name AWS as the customer, and make one of them wrong for another reason.';
  checkShare(unequal, guessed, rareParties, 'The party that fewer options name is right', hint);

  const started = single.flatMap(({ options, locationOf }) =>
    options.map(({ text, correct }, index) => ({ start: easyStart.exec(text)?.[0], correct, location: locationOf(index) })),
  );
  for (const [start, found] of groupBy(started, (each) => each.start)) {
    const last = found.at(-1);
    if (!start || !last || found.length <= neverRightAtMost || found.some(({ correct }) => correct)) continue;
    const message = `All ${found.length} options that start with "${start}" are wrong.`;
    report('unbalanced-answers', last.location, message, 'Replace some of them.');
  }
};
