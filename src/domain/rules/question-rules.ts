import type { Question } from '../../schema/question.ts';
import { skills } from '../../schema/skills.ts';
import { optionLetter } from '../question/view.ts';
import { plural } from '../text.ts';
import { type Content, fieldOf, repeatsIn, type Rule, tagsIn } from './content.ts';
import { questionsByChapter } from './site-map.ts';

/** Words that don't count when two questions are compared. */
const commonWords = new Set('the and for that this which who what its their your you are was has have with does must'.split(' '));

/** Normalizes case, punctuation, and spacing. */
const normalizeText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a question, without short and common ones. If its stem only says what to do, they include the words of its options. */
function wordsOf({ type, stem, options }: Question): ReadonlySet<string> {
  const listed = type === 'sort' || type === 'order' ? options.map(({ text }) => text) : [];
  const words = normalizeText([stem, ...listed].join(' ')).split(' ');
  return new Set(words.filter((word) => word.length > 2 && !commonWords.has(word)));
}

/** The Jaccard similarity of two sets of words, from 0 to 1: the share of all their words that is in both. */
function similarityOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}

/** The similarity from which two questions count as the same. */
const tooAlike = 0.8;

/** Questions whose stems are the same or nearly the same. */
export const duplicateQuestion: Rule = ({ questions }, report) => {
  const asked = questions.flatMap(({ value, location }) =>
    value ? [{ id: value.id, stem: normalizeText(value.stem), words: wordsOf(value), location: location(['stem']) }] : [],
  );
  for (const [index, { stem, words, location }] of asked.entries())
    for (const before of asked.slice(0, index)) {
      const share = similarityOf(words, before.words);
      const common = `The question "${before.id}" has ${Math.round(share * 100)}% of its words in common with this one.`;
      if (stem === before.stem) report('duplicate-question', location, `The question "${before.id}" has the same stem.`);
      else if (share >= tooAlike) report('duplicate-question', location, common);
    }
};

/** Options that say the same, or have the same reason, which then explains neither. */
export const duplicateOption: Rule = ({ questions }, report) => {
  for (const { value, location } of questions)
    for (const field of ['text', 'reason'] as const) {
      const texts = (value?.options ?? []).map((option, index) => ({ text: normalizeText(option[field]), index }));
      for (const { item, first } of repeatsIn(texts, ({ text }) => text)) {
        const at = location(['options', item.index, field]);
        if (field === 'text') report('duplicate-option', at, `Option ${first.index + 1} says the same.`);
        else report('duplicate-reason', at, `Option ${first.index + 1} has the same reason.`);
      }
    }
};

/** Options that refer to the other options, so that they can be guessed. */
const aboutOthers =
  /\b(?:all|none|any|both|neither|two|some) of (?:the|these|those)\b(?: \w+)? ?(?:above|below|options|answers)|\b(?:all|none) of (?:these|those|them)\b|\bboth [A-E] and [A-E]\b/i;

/** The right option is guessable if it's this much longer than all others. */
const standsOutBy = { times: 1.5, characters: 20 } as const;

/** Options that give the answer away, because they refer to the other options or stand out. */
export const guessableAnswer: Rule = ({ questions }, report) => {
  for (const { value, location } of questions) {
    for (const [index, { text }] of (value?.options ?? []).entries()) {
      const message = `"${text}" speaks of the other options.`;
      if (aboutOthers.test(text)) report('guessable-answer', location(['options', index, 'text']), message, 'Say something of its own.');
    }
    if (value?.type !== 'single') continue;
    const right = value.options.findIndex(({ correct }) => correct);
    const length = value.options[right]?.text.length ?? 0;
    const longest = Math.max(0, ...value.options.filter(({ correct }) => !correct).map(({ text }) => text.length));
    if (length > longest * standsOutBy.times && length > longest + standsOutBy.characters) {
      const message = `The right option has ${length} characters, the longest other ${longest}.`;
      report('guessable-answer', location(['options', right, 'text']), message);
    }
  }
};

/** How many questions are enough to check their balance, and the maximum difference of a position's share from an equal share. */
const balance = {
  single: { enough: 20, leeway: 0.15, counts: [2, 3, 4, 5] },
  'true-false': { enough: 8, leeway: 0.2, counts: [2] },
} as const;
/** The maximum share of questions in which the right option is the longest. */
const longestAtMost = 0.4;

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** The questions of one type with a number of options, each with the index of the right option. */
const keyed = (questions: Content['questions'], type: keyof typeof balance, count: number) =>
  questions.flatMap(({ value, location }) => {
    if (value?.type !== type || value.options.length !== count) return [];
    const right = value.options.findIndex(({ correct }) => correct);
    const lengths = value.options.map(({ text }) => text.length);
    const isLongest = lengths.every((length, index) => index === right || length < (lengths[right] ?? 0));
    return [{ right, isLongest, location: location(['options', right, 'text']) }];
  });

type Keyed = ReturnType<typeof keyed>;

/** Patterns that give answers away: a position is right too often or too rarely, or the right option is too often the longest. */
export const unbalancedAnswers: Rule = ({ questions }, report) => {
  /** Reports at the last of the questions that cause it. The author can change any of them. */
  const reportLast = (causes: Keyed, message: string, hint: string) => {
    const last = causes.at(-1);
    if (last) report('unbalanced-answers', last.location, message, hint);
  };
  const checkPlaces = (all: Keyed, type: keyof typeof balance, count: number) => {
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
  const longest = single.filter(({ isLongest }) => isLongest);
  const share = longest.length / single.length;
  const message = `The right option is the longest in ${percent(share)} of ${single.length} questions.`;
  if (single.length >= balance.single.enough && share > longestAtMost) reportLast(longest, message, 'Shorten some, or lengthen others.');
};

const minPerSkill = 3;

/** Skills of the exam guide that the exam page doesn't link, or that too few questions test. Content without an exam page isn't checked. */
export const skillCoverage: Rule = ({ pages, questions }, report) => {
  const exam = pages.find(({ id }) => id === 'exam');
  if (!exam?.body) return;
  const listed = tagsIn([exam], 'SkillQuestions').flatMap(({ attributes }) => attributes.get('skill') ?? []);
  for (const skill of skills) {
    const link = listed.find(({ value }) => value === skill);
    const count = questions.filter(({ raw }) => fieldOf(raw, 'skill') === skill).length;
    const message = `${plural(count, 'question tests', 'questions test')} skill ${skill}; at least ${minPerSkill} should.`;
    if (!link) report('skill-coverage', exam.location(), `The page doesn't link to the questions on skill ${skill}.`);
    else if (count < minPerSkill) report('skill-coverage', link.location, message);
  }
};

/** How many questions are at the end of a chapter. */
const checkpoint = { min: 3, max: 5 } as const;

/** Chapters with too few or too many questions at the end. A chapter with fewer questions than the minimum has none at the end. */
export const checkpointSize: Rule = (content, report) => {
  const questionsOf = questionsByChapter(content);
  for (const chapter of content.chapters) {
    const { own, closing } = questionsOf(chapter);
    const last = (closing.length > 0 ? closing : own).at(-1);
    const isFine = closing.length >= checkpoint.min && closing.length <= checkpoint.max;
    if (!last || isFine || (closing.length === 0 && own.length < checkpoint.min)) continue;
    const message = `The chapter "${chapter.id}" closes with ${closing.length} of its ${own.length} questions; it should be ${checkpoint.min} to ${checkpoint.max}.`;
    report('checkpoint-size', closing.length > 0 ? last.keyLocation(['checkpoint']) : last.location(), message);
  }
};
