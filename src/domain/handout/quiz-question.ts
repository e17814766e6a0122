import type { Party } from '../../schema/party.ts';
import { markup, type Markup } from '../markup.ts';
import { partyWord } from '../party-names.ts';
import { instructionFor, printedOptions, type OptionView, type QuestionView } from '../question/view.ts';

// Drawn by the build for the quiz on the page, and by the browser for another selection of questions.

/** A box to tick; with answers shown, the right one is ticked. */
const tickBox = (isRight: boolean) => markup('span', { class: 'tick' }, isRight && markup('b', { 'data-in': 'answers key' }, '✓'));

/** Lines to write on. */
const ruledLines = (count: number) =>
  markup('div', { class: 'ruled', 'aria-hidden': 'true' }, ...Array.from({ length: count }, () => markup('i')));

const partyChoices = [
  ['aws', 'AWS'],
  ['customer', 'Customer'],
  ['shared', 'Shared'],
] as const;

/** A question about who is responsible for a duty. */
export interface DutyQuestion {
  readonly title: string;
  readonly party: Party;
  readonly reason: string;
}

/** A duty with a box for each party, the reason as the answer, and ruled lines to write it on. */
export const dutyQuestion = ({ title, party, reason }: DutyQuestion, lines: number): Markup =>
  markup(
    'li',
    { class: 'duty-question' },
    markup(
      'p',
      { class: 'duty-title' },
      markup('b', {}, title),
      ' ',
      markup(
        'span',
        { class: 'ticks', 'data-in': 'answers blank' },
        ...partyChoices.flatMap(([id, word]) => [markup('span', {}, tickBox(id === party), ` ${word}`), ' ']),
      ),
    ),
    markup(
      'p',
      { class: 'answer', 'data-in': 'answers key' },
      markup('span', { class: 'party', 'data-party': party }, partyWord[party]),
      ` ${reason}`,
    ),
    lines > 0 && markup('div', { 'data-in': 'blank' }, ruledLines(lines)),
  );

const answer = (text: string) => markup('span', { class: 'answer', 'data-in': 'answers key' }, text);

const isParty = (key: string): key is Party => key === 'aws' || key === 'customer' || key === 'shared';

const sortRow = ({ text, key, reason }: OptionView) =>
  isParty(key) ? dutyQuestion({ title: text, party: key, reason }, 0) : markup('li', {}, text);

const orderRow = ({ text, key, reason }: OptionView) =>
  markup('li', {}, markup('span', { class: 'letter-box' }, markup('b', { 'data-in': 'answers key' }, key)), ` ${text} `, answer(reason));

const choiceRow = ({ text, key, reason }: OptionView) =>
  markup('li', {}, tickBox(key === 'right'), ' ', markup('span', { class: 'option' }, text), ' ', answer(reason));

function optionList(question: QuestionView): Markup[] {
  const options = printedOptions(question);
  if (question.type === 'sort') return [markup('ul', { class: 'sorting' }, ...options.map(sortRow))];
  if (question.type === 'order') return [markup('ul', { class: 'ordering' }, ...options.map(orderRow))];
  return [
    markup('ol', { class: 'choices' }, ...options.map(choiceRow)),
    markup('div', { class: 'why', 'data-in': 'blank' }, markup('span', {}, 'Why?'), ruledLines(1)),
  ];
}

/** A question on a quiz sheet with its answer and room to write; the print mode decides which of them show. */
export function quizQuestion(question: QuestionView): Markup {
  const instruction = instructionFor(question);
  return markup(
    'li',
    { class: 'quiz-question' },
    markup('p', { class: 'stem' }, `${question.stem} `, instruction !== '' && markup('i', { 'data-in': 'answers blank' }, instruction)),
    ...optionList(question),
  );
}
