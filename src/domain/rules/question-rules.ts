import type { Question } from '../../schema/question.ts';
import { skills } from '../../schema/skills.ts';
import { createFault, type Fault, type SourceLocation } from '../faults.ts';
import { plural } from '../text.ts';
import type { Entry, Rule } from './content.ts';
import { questionsByChapter } from './site-map.ts';
import { normalizeText, jaccardSimilarity, significantWords } from './text-similarity.ts';

/** The similarity from which two questions count as the same. */
const tooAlike = 0.8;

interface Asked {
  readonly id: string;
  /** Normalized. */
  readonly stem: string;
  /** Rarest first. */
  readonly words: ReadonlySet<string>;
  readonly location: SourceLocation;
}

/** The significant words of a question. If its stem only says what to do, they include the words of its options. */
function wordsOf({ type, stem, options }: Question): ReadonlySet<string> {
  const listed = type === 'sort' || type === 'order' ? options.map(({ text }) => text) : [];
  return significantWords([stem, ...listed].join(' '));
}

function comparePair(one: Asked, before: Asked): Fault[] {
  if (one.stem === before.stem) return [createFault('duplicate-question', one.location, `The question "${before.id}" has the same stem.`)];
  const share = jaccardSimilarity(one.words, before.words);
  const message = `The question "${before.id}" has ${Math.round(share * 100)}% of its words in common with this one.`;
  return share >= tooAlike ? [createFault('duplicate-question', one.location, message)] : [];
}

/** Counts the questions that contain each word. */
function countWords(all: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Signs of which two similar questions share at least one: the stem and the rarest words. If four in five words are equal, the rarest fifth
 * plus one word can't all differ. So each question has to be compared with only a few others.
 */
const signsOf = ({ stem, words }: Asked): string[] => [
  ` ${stem}`,
  ...[...words].slice(0, words.size - Math.ceil(tooAlike * words.size) + 1),
];

/** Questions whose stems are the same or nearly the same. */
export const duplicateQuestion: Rule = ({ questions }) => {
  const read = questions.flatMap(({ value, location }) => (value ? [{ value, words: wordsOf(value), location: location(['stem']) }] : []));
  const counts = countWords(read.map(({ words }) => words));
  const rarity = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  const bySign = new Map<string, Asked[]>();
  return read.flatMap(({ value: { id, stem }, words, location }) => {
    const one: Asked = { id, stem: normalizeText(stem), words: new Set([...words].sort(rarity)), location };
    const signs = signsOf(one);
    const near = new Set(signs.flatMap((sign) => bySign.get(sign) ?? []));
    for (const sign of signs) {
      const others = bySign.get(sign);
      if (others) others.push(one);
      else bySign.set(sign, [one]);
    }
    return [...near].flatMap((before) => comparePair(one, before));
  });
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
