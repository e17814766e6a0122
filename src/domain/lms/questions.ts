import type { Chapter, Guide } from '../guide.ts';
import { h, toHtml } from '../markup.ts';
import { parties, partyWord } from '../party-names.ts';
import { hasRows, instructionFor, printedOptions, questionViews, shortStem, verdictFor, type QuestionView } from '../question/view.ts';

// What the files for learning platforms share: how questions are grouped, named, tagged, and explained.

/** The course or question category that the files create. */
export const courseTitle = 'AWS Shared Responsibility Model';

/** Returns the web address of a path; undefined if the site has no address yet. */
export type AddressOf = (path: string) => string | undefined;

/** The question bank by chapter, in reading order. Chapters without questions are left out. */
export function questionsByChapter(guide: Guide) {
  const all = questionViews(guide);
  return guide.chapters
    .map((chapter) => ({ chapter, questions: all.filter((question) => question.chapter === chapter.id) }))
    .filter(({ questions }) => questions.length > 0);
}

/** A chapter's title with its number, so that alphabetical lists are in reading order. Example: `02 The big idea` */
export const numberedTitle = ({ order, title }: Pick<Chapter, 'order' | 'title'>): string => `${String(order).padStart(2, '0')} ${title}`;

/** The name of a question for teachers: its skill, the start of its stem, and whether it goes beyond the exam. */
export const nameOf = ({ skill, stem, level }: QuestionView): string =>
  [skill, shortStem(stem), level === 'beyond' && '(beyond the exam)'].filter(Boolean).join(' ');

/** The question text for learners: the stem and the instruction. */
export const askOf = (question: QuestionView): string => [question.stem, instructionFor(question)].filter(Boolean).join(' ');

/** Objective, skill, level, difficulty, and services as tags without spaces. */
export const tagsOf = ({ objective, skill, level, difficulty, services }: QuestionView): string[] => [
  objective,
  ...(skill ? [`skill-${skill}`] : []),
  level === 'beyond' ? 'beyond-the-exam' : 'exam-level',
  difficulty,
  ...services,
];

const placeLabel = (place: number, last: number) => `Position ${place}${place === 1 ? ' (bottom)' : place === last ? ' (top)' : ''}`;

/** A sorting or ordering question as a matching question: each row's match is its party or its position. */
export function matchingOf(question: QuestionView) {
  const { options, type } = question;
  const keys: readonly string[] = type === 'sort' ? parties : options.map(({ key }) => key);
  const rows = printedOptions(question).map(({ text, key }) => ({ text, match: keys.indexOf(key) }));
  const matches = type === 'sort' ? parties.map((party) => partyWord[party]) : keys.map((_, index) => placeLabel(index + 1, keys.length));
  return {
    /** In print order, because the file's order would give some answers away. `match` is an index into `matches`. */
    rows,
    matches,
    /** The matches that no row has: wrong answers to choose from. */
    unused: matches.filter((_, index) => rows.every(({ match }) => match !== index)),
  };
}

/** The answer and reason of each row, because most formats can't show them one by one. */
const rowReasons = (question: QuestionView): string[] =>
  hasRows(question) ? question.options.map((option) => `${option.text}: ${verdictFor(question, option)}. ${option.reason}`) : [];

/** The general feedback as one line of plain text: the reasons of rows, and where the guide explains the answer. */
export function explanationText(question: QuestionView, addressOf: AddressOf): string {
  const address = addressOf(question.answeredIn);
  return [...rowReasons(question), `Explained in “${question.answeredTitle}”${address ? `: ${address}` : '.'}`].join(' ');
}

/** The general feedback as HTML, with the sources of the answer. */
export function explanationHtml(question: QuestionView, { sources }: Pick<Guide, 'sources'>, addressOf: AddressOf): string {
  const address = addressOf(question.answeredIn);
  const title = address ? h('a', { href: address }, question.answeredTitle) : `“${question.answeredTitle}”`;
  const cited = question.sources.flatMap((id) => sources.get(id) ?? []);
  return [
    ...rowReasons(question).map((row) => h('p', row)),
    h('p', 'Explained in ', title, '.'),
    h('p', 'Sources:'),
    h('ul', ...cited.map(({ url, title: name }) => h('li', h('a', { href: url }, name)))),
  ]
    .map(toHtml)
    .join('');
}

/** 100 divided by a count, with as many digits as Moodle compares. Examples: `50`, `33.33333` */
export const shareOf = (count: number): string => String(Number((100 / count).toFixed(5)));

/** The points for choosing an option, in percent: all right choices together get 100. If several can be chosen, choosing everything gets 0. */
export function percentOf({ type, options }: QuestionView, key: string): string {
  const right = options.filter((option) => option.key === 'right').length;
  if (key === 'right') return shareOf(right);
  return type === 'multiple' ? `-${shareOf(options.length - right)}` : '0';
}
