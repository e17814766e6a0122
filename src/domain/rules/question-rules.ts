import type { Question } from '../../schema/question.ts';
import { skills } from '../../schema/skills.ts';
import { createFault, type Fault } from '../faults.ts';
import { plural } from '../text.ts';
import type { Entry, Rule } from './content.ts';
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
export const duplicateQuestion: Rule = ({ questions }) => {
  const asked = questions.flatMap(({ value, location }) =>
    value ? [{ id: value.id, stem: normalizeText(value.stem), words: wordsOf(value), location: location(['stem']) }] : [],
  );
  return asked.flatMap(({ stem, words, location }, index) =>
    asked.slice(0, index).flatMap((before) => {
      if (stem === before.stem) return [createFault('duplicate-question', location, `The question "${before.id}" has the same stem.`)];
      const share = similarityOf(words, before.words);
      const message = `The question "${before.id}" has ${Math.round(share * 100)}% of its words in common with this one.`;
      return share >= tooAlike ? [createFault('duplicate-question', location, message)] : [];
    }),
  );
};

/** A fault for each text that repeats an earlier one. */
function repeatedIn({ value, location }: Entry<Question>, field: 'text' | 'reason', describe: (before: number) => string): Fault[] {
  const texts = (value?.options ?? []).map((option) => normalizeText(option[field]));
  return texts.flatMap((text, index) => {
    const before = texts.indexOf(text);
    const code = field === 'text' ? 'duplicate-option' : 'duplicate-reason';
    return before < index ? [createFault(code, location(['options', index, field]), describe(before + 1))] : [];
  });
}

/** Options that say the same. */
export const duplicateOption: Rule = ({ questions }) =>
  questions.flatMap((entry) => repeatedIn(entry, 'text', (before) => `Option ${before} says the same.`));

/** Options with the same reason, which then explains neither. */
export const duplicateReason: Rule = ({ questions }) =>
  questions.flatMap((entry) => repeatedIn(entry, 'reason', (before) => `Option ${before} has the same reason.`));

/** Options that refer to the other options, so that they can be guessed. */
const aboutOthers =
  /\b(?:all|none|any|both|neither|two|some) of (?:the|these|those)\b(?: \w+)? ?(?:above|below|options|answers)|\b(?:all|none) of (?:these|those|them)\b|\bboth [A-E] and [A-E]\b/i;

/** The right option is guessable if it's this much longer than all others. */
const standsOutBy = { times: 1.5, characters: 20 } as const;

function refersToOthers({ value, location }: Entry<Question>): Fault[] {
  return (value?.options ?? []).flatMap(({ text }, index) => {
    if (!aboutOthers.test(text)) return [];
    const message = `"${text}" speaks of the other options.`;
    return [createFault('guessable-answer', location(['options', index, 'text']), message, 'Say something of its own.')];
  });
}

function standsOut({ value, location }: Entry<Question>): Fault[] {
  if (value?.type !== 'single') return [];
  const right = value.options.findIndex(({ correct }) => correct);
  const length = value.options[right]?.text.length ?? 0;
  const longest = Math.max(0, ...value.options.filter(({ correct }) => !correct).map(({ text }) => text.length));
  if (length <= longest * standsOutBy.times || length <= longest + standsOutBy.characters) return [];
  const message = `The right option has ${length} characters, the longest other ${longest}.`;
  return [createFault('guessable-answer', location(['options', right, 'text']), message)];
}

/** Options that give the answer away. */
export const guessableAnswer: Rule = ({ questions }) => questions.flatMap((entry) => [...refersToOthers(entry), ...standsOut(entry)]);

const minPerSkill = 3;

/** Skills of the exam guide that the exam page doesn't link, or that too few questions test. Content without an exam page isn't checked. */
export const skillCoverage: Rule = ({ pages, questions }) => {
  const exam = pages.find(({ id }) => id === 'exam');
  if (!exam?.body) return [];
  const listed = exam.body.tags.flatMap(({ name, attributes }) => (name === 'SkillQuestions' ? (attributes.get('skill') ?? []) : []));
  const tested = questions.map(({ raw }): unknown => Reflect.get(Object(raw), 'skill'));
  return skills.flatMap((skill) => {
    const link = listed.find(({ value }) => value === skill);
    if (!link) return [createFault('skill-coverage', exam.location(), `The page doesn't link to the questions on skill ${skill}.`)];
    const count = tested.filter((each) => each === skill).length;
    const message = `${plural(count, 'question tests', 'questions test')} skill ${skill}; at least ${minPerSkill} should.`;
    return count < minPerSkill ? [createFault('skill-coverage', link.location, message)] : [];
  });
};

/** How many questions are at the end of a chapter. */
const checkpoint = { min: 3, max: 5 } as const;

/** Chapters with too few or too many questions at the end. A chapter with fewer questions than the minimum has none at the end. */
export const checkpointSize: Rule = (content) => {
  const questionsOf = questionsByChapter(content);
  return content.chapters.flatMap((chapter) => {
    const { own, closing } = questionsOf(chapter);
    const last = (closing.length > 0 ? closing : own).at(-1);
    const isFine = closing.length >= checkpoint.min && closing.length <= checkpoint.max;
    if (!last || isFine || (closing.length === 0 && own.length < checkpoint.min)) return [];
    const message = `The chapter "${chapter.id}" closes with ${closing.length} of its ${own.length} questions; it should be ${checkpoint.min} to ${checkpoint.max}.`;
    const location = closing.length > 0 ? last.keyLocation(['checkpoint']) : last.location();
    return [createFault('checkpoint-size', location, message)];
  });
};
