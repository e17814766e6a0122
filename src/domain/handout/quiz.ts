import type { LessonExample } from '../guide.ts';
import { randomFrom, roundRobin } from '../random.ts';
import { plural } from '../text.ts';
import { h, type Markup } from '../markup.ts';
import { isParty, parties, partyWord } from '../party-names.ts';
import { instructionFor, optionLetter, printedOptions, stemParts, type OptionView, type QuestionView } from '../question/view.ts';

// The build renders the quiz on the page; the browser renders other selections of questions.

/** A box to tick. With answers, the right one is ticked. */
const tickBox = (isRight: boolean) => h('span', { class: 'tick' }, isRight && h('b', { 'data-in': 'answers key' }, '✓'));

/** Lines to write on, seven millimeters each: the height is the same on every paper. */
export const ruledLines = (count: number) =>
  h('div', { class: 'ruled', 'aria-hidden': 'true' }, ...Array.from({ length: count }, () => h('i')));

/** A duty with a box for each party, the reason as the answer, and ruled lines to write on. */
export const dutyQuestion = ({ title, party, reason }: LessonExample['duties'][number], lines: number): Markup =>
  h(
    'li',
    { class: 'duty-question' },
    h(
      'p',
      { class: 'duty-title' },
      h('b', title),
      ' ',
      h(
        'span',
        { class: 'ticks', 'data-in': 'answers blank' },
        ...parties.flatMap((each) => [h('span', tickBox(each === party), ` ${partyWord[each]}`), ' ']),
      ),
    ),
    h(
      'p',
      { class: 'answer', 'data-in': 'answers key' },
      h('span', { class: 'party', 'data-party': party }, partyWord[party]),
      ` ${reason}`,
    ),
    lines > 0 && h('div', { 'data-in': 'blank' }, ruledLines(lines)),
  );

const answer = (text: string) => h('span', { class: 'answer', 'data-in': 'answers key' }, text);

const sortRow = ({ text, key, reason }: OptionView) =>
  isParty(key) ? dutyQuestion({ title: text, party: key, reason }, 0) : h('li', text);

const orderRow = ({ text, key, reason }: OptionView) =>
  h('li', h('span', { class: 'letter-box' }, h('b', { 'data-in': 'answers key' }, key)), ` ${text} `, answer(reason));

const choiceRow = ({ text, key, reason }: OptionView) =>
  h('li', tickBox(key === 'right'), ' ', h('span', { class: 'option' }, text), ' ', answer(reason));

function optionList(question: QuestionView): Markup[] {
  const options = printedOptions(question);
  if (question.type === 'sort') return [h('ul', { class: 'sorting' }, ...options.map(sortRow))];
  if (question.type === 'order') return [h('ul', { class: 'ordering' }, ...options.map(orderRow))];
  return [
    h('ol', { class: 'choices' }, ...options.map(choiceRow)),
    h('div', { class: 'why', 'data-in': 'blank' }, h('span', 'Why?'), ruledLines(1)),
  ];
}

/** A question on a quiz sheet with its answer and room to write. The print mode decides which of them are shown. */
export function quizQuestion(question: QuestionView): Markup {
  const instruction = instructionFor(question);
  const [situation, ask] = stemParts(question.stem);
  return h(
    'li',
    { class: 'quiz-question' },
    h('p', { class: 'stem' }, situation, h('b', ask), ' ', instruction !== '' && h('i', { 'data-in': 'answers blank' }, instruction)),
    ...optionList(question),
  );
}

function correctionOf(question: QuestionView): string {
  const options = printedOptions(question);
  if (question.type === 'order') return options.map(({ key }) => key).join('');
  if (question.type === 'sort') return options.map(({ key }) => (isParty(key) ? partyWord[key] : '')).join(', ');
  return options.flatMap(({ key }, index) => (key === 'right' ? [optionLetter(index)] : [])).join('');
}

/** All answers of a quiz in columns, for quick grading. Example: `1: AC`, a tab, `2: 3142` */
export const answerStrip = (questions: readonly QuestionView[]): string =>
  questions.map((question, index) => `${index + 1}:\u00a0${correctionOf(question)}`).join('\t');

export const defaultQuiz = { count: 10, seed: '1' } as const;

export const quizSizes = [5, 10, 15, 20] as const;

/** Sorts by a random rank that depends only on the seed and the id, so that a new question doesn't move the others. */
function sortBySeed<Q extends { readonly id: string }>(questions: readonly Q[], seed: string): Q[] {
  const ranks = new Map(questions.map(({ id }) => [id, randomFrom(`${seed}/${id}`)()]));
  const rank = ({ id }: Q) => ranks.get(id) ?? 0;
  return [...questions].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

interface QuizSettings {
  /** An objective's id; all objectives if undefined. */
  readonly objective?: string | undefined;
  readonly count: number;
  /** Any text. The same seed gives the same questions. */
  readonly seed: string;
  /** The two versions of a seed have no common questions, if there are enough questions. */
  readonly version: 'a' | 'b';
}

/** Selects the questions of a quiz: shuffled by the seed, from all objectives in turn. Version B takes those after version A. */
export function selectQuiz<Q extends { readonly id: string; readonly objective: string }>(
  questions: readonly Q[],
  { objective, count, seed, version }: QuizSettings,
): Q[] {
  const matching = questions.filter((question) => objective === undefined || question.objective === objective);
  const pool = sortBySeed(matching, seed);
  const objectives = new Set(pool.map((question) => question.objective));
  const sequence = roundRobin([...objectives].map((each) => pool.filter((question) => question.objective === each)));
  const start = version === 'a' ? 0 : Math.min(count, Math.max(0, sequence.length - count));
  return sequence.slice(start, start + count);
}

/** The line below a quiz's title, with everything needed to recreate the quiz. @param count the actual number of questions */
export const quizLine = ({ seed, version }: Pick<QuizSettings, 'seed' | 'version'>, count: number, objective: string | undefined): string =>
  `Version ${version.toUpperCase()} · code ${seed} · ${objective ?? 'all objectives'} · ${plural(count, 'question')}`;
