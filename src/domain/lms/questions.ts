import type { Chapter, Guide } from '../guide.ts';
import { h, toHtml } from '../markup.ts';
import { parties, partyWord } from '../party-names.ts';
import { instructionFor, printedOptions, questionViews, shortStem, verdictFor, type QuestionView } from '../question/view.ts';

// What the files for learning platforms have in common: how questions are grouped, named, tagged and explained.

/** The course or question category that the files create. */
export const courseTitle = 'AWS Shared Responsibility Model';

/** The address of a path of the site on the web; undefined if the site has none yet. */
export type AddressOf = (path: string) => string | undefined;

/** The questions of one chapter, in the order of the bank. */
export interface ChapterQuestions {
  readonly chapter: Chapter;
  readonly questions: readonly QuestionView[];
}

/** The question bank by chapter, in reading order, without chapters that have no questions. */
export function questionsByChapter(guide: Guide): ChapterQuestions[] {
  const all = questionViews(guide);
  return guide.chapters
    .map((chapter) => ({ chapter, questions: all.filter((question) => question.chapter === chapter.id) }))
    .filter(({ questions }) => questions.length > 0);
}

/** A chapter's title with its number, so that lists in alphabetical order are in reading order. Example: `02 The big idea`. */
export const numberedTitle = ({ order, title }: Pick<Chapter, 'order' | 'title'>): string => `${String(order).padStart(2, '0')} ${title}`;

/** The name of a question in a teacher's list: its skill, the start of its stem, and whether it goes beyond the exam. */
export const nameOf = ({ skill, stem, level }: QuestionView): string =>
  [skill, shortStem(stem), level === 'beyond' && '(beyond the exam)'].filter(Boolean).join(' ');

/** What learners read: the stem, and what they have to do. */
export const askOf = (question: QuestionView): string => [question.stem, instructionFor(question)].filter(Boolean).join(' ');

/** Objective, skill, level, difficulty, and services, each in a form without spaces. */
export const tagsOf = ({ objective, skill, level, difficulty, services }: QuestionView): string[] => [
  objective,
  ...(skill ? [`skill-${skill}`] : []),
  level === 'beyond' ? 'beyond-the-exam' : 'exam-level',
  difficulty,
  ...services,
];

/** A question as rows that each have one match. */
export interface Matching {
  /** In the order of print, because the file's order would give some answers away. `match` is an index into `matches`. */
  readonly rows: readonly { readonly text: string; readonly match: number }[];
  readonly matches: readonly string[];
  /** The matches that no row has: wrong answers to choose from. */
  readonly unused: readonly string[];
}

const placeLabel = (place: number, last: number) => `Place ${place}${place === 1 ? ' (bottom)' : place === last ? ' (top)' : ''}`;

/** A question of sorting, or of ordering where a format has no such type: each row's match is its party or its place. */
export function matchingOf(question: QuestionView): Matching {
  const { options, type } = question;
  const keys: readonly string[] = type === 'sort' ? parties : options.map(({ key }) => key);
  const rows = printedOptions(question).map(({ text, key }) => ({ text, match: keys.indexOf(key) }));
  const matches = type === 'sort' ? parties.map((party) => partyWord[party]) : keys.map((_, index) => placeLabel(index + 1, keys.length));
  return { rows, matches, unused: matches.filter((_, index) => rows.every(({ match }) => match !== index)) };
}

/** Whether the options are rows to match or to order. Their reasons can't be shown one by one in most formats. */
export const hasRows = ({ type }: Pick<QuestionView, 'type'>): boolean => type === 'sort' || type === 'order';

/** The answer and reason of each row, for types that show them together. */
const rowReasons = (question: QuestionView): string[] =>
  hasRows(question) ? question.options.map((option) => `${option.text}: ${verdictFor(question, option)}. ${option.reason}`) : [];

/** The feedback on the question as a whole, in plain text on one line: the reasons of rows, and where the guide explains it. */
export function explanationText(question: QuestionView, addressOf: AddressOf): string {
  const address = addressOf(question.answeredIn);
  return [...rowReasons(question), `Explained in “${question.answeredTitle}”${address ? `: ${address}` : '.'}`].join(' ');
}

/** The same as HTML, with the sources of the answer. */
export function explanationHtml(question: QuestionView, { sources }: Pick<Guide, 'sources'>, addressOf: AddressOf): string {
  const address = addressOf(question.answeredIn);
  const title = address ? h('a', { href: address }, question.answeredTitle) : `“${question.answeredTitle}”`;
  const cited = question.sources.flatMap((id) => sources.get(id) ?? []);
  return [
    ...rowReasons(question).map((row) => h('p', {}, row)),
    h('p', {}, 'Explained in ', title, '.'),
    h('p', {}, 'Sources:'),
    h('ul', {}, ...cited.map(({ url, title: name }) => h('li', {}, h('a', { href: url }, name)))),
  ]
    .map(toHtml)
    .join('');
}

/** A percentage with as many digits as Moodle compares. Examples: `50`, `33.33333`. @param count equal shares of 100 */
export const shareOf = (count: number): string => String(Number((100 / count).toFixed(5)));

/** Points for choosing an option, in percent: all right choices together get 100, and choosing everything gets 0. */
export function percentOf({ options }: QuestionView, key: string): string {
  const right = options.filter((option) => option.key === 'right').length;
  return key === 'right' ? shareOf(right) : `-${shareOf(options.length - right)}`;
}
