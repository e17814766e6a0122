import { url } from '../../domain/urls.ts';
import { defaultChoice, type Choice } from '../../domain/practice/choice.ts';
import type { PracticeQuestion } from '../../domain/practice/data.ts';
import { percentOf, resultOfRound, type Result } from '../../domain/practice/score.ts';
import { choiceOf } from '../../domain/practice/session.ts';
import { fits } from '../../domain/question/grade.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { element } from '../site/element.ts';
import { showReasons } from '../question/feedback.ts';
import { button } from './button.ts';
import type { Desk } from './desk.ts';
import { answerLink, questionParts } from './question-parts.ts';

function scoreTable(desk: Desk, { byObjective }: Result): HTMLElement {
  const head = element('tr', {}, ...['Objective', 'Right', 'Share'].map((title) => element('th', { scope: 'col' }, title)));
  const rows = [...byObjective].map(([id, score]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, desk.labelOf('objective', id)),
      element('td', {}, `${score.right} of ${score.of}`),
      element('td', {}, `${percentOf(score)}%`),
    ),
  );
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
}

/** One question that was missed: what was chosen, the reason of each option, and where to read. */
function missedItem(session: Session, question: PracticeQuestion): HTMLElement {
  const { group, inputs } = questionParts(question, session.seed);
  const given = session.answers[question.id] ?? [];
  const chosen = fits(question, given) ? given : [];
  if (chosen.length > 0) inputs.write(chosen);
  inputs.lock(true);
  showReasons(question, inputs, chosen);
  group.append(chosen.length === 0 ? element('p', { class: 'small' }, 'You did not answer it.') : '', answerLink(question));
  return group;
}

function waysOn(session: Session, missed: readonly PracticeQuestion[], start: (choice: Choice) => void): HTMLElement {
  const choice = choiceOf(session);
  return element(
    'p',
    { class: 'steps-bar screen-only' },
    missed.length > 0 && button('Practice what I missed', () => start({ ...defaultChoice, from: 'both', missed: true, count: 0 })),
    button(session.mode === 'exam' ? 'Another exam' : 'Another round like this', () => start(choice)),
    button('Print', () => window.print()),
  );
}

/** The result of a round: the score by objective, and each miss explained. @param start begins another round */
export function showResult(desk: Desk, session: Session, questions: readonly PracticeQuestion[], start: (choice: Choice) => void): void {
  const result = resultOfRound(session, questions, desk.objectives);
  const title = element('h2', { tabindex: '-1' }, `${result.right} of ${result.of} right (${percentOf(result)}%)`);
  const misses = result.missed.map((question) => missedItem(session, question));
  desk
    .part('round')
    .replaceChildren(
      element(
        'header',
        { class: 'round-head' },
        title,
        element(
          'p',
          { class: 'small soft' },
          'Seed ',
          element('code', {}, session.seed),
          ' · ',
          element('a', { href: url('/practice/') }, 'All of practice'),
        ),
      ),
      scoreTable(desk, result),
      waysOn(session, result.missed, start),
      ...(misses.length > 0
        ? [element('h3', {}, misses.length === 1 ? 'What you missed' : `The ${misses.length} you missed`), ...misses]
        : []),
    );
  desk.part('round').scrollIntoView({ block: 'start' });
  title.focus({ preventScroll: true });
}
