import type { Question } from '../../schema/question.ts';
import { skills } from '../../schema/constants.ts';
import { hasRows } from '../question/view.ts';
import { plural } from '../text.ts';
import { fieldOf, repeatsIn, type Rule, tagsIn } from './content.ts';
import { questionsByChapter } from './site-map.ts';

/** Words that don't count when two questions are compared. */
const commonWords = new Set('the and for that this which who what its their your you are was has have with does must'.split(' '));

const normalizeText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a question, without short and common ones. If its stem only says what to do, they include the words of its options. */
function wordsOf(question: Question): ReadonlySet<string> {
  const listed = hasRows(question) ? question.options.map(({ text }) => text) : [];
  const words = normalizeText([question.stem, ...listed].join(' ')).split(' ');
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
