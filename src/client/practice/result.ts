import { percentOf, scoreRound, settingsOf, type RoundResult } from '../../domain/practice/session.ts';
import { defaultSettings, type RoundSettings } from '../../domain/practice/settings.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { isStillValid } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { url } from '../../domain/urls.ts';
import { answerLink, questionForm, showFeedback } from '../question/question-form.ts';
import { button, element } from '../site/element.ts';
import { table } from '../site/table.ts';
import type { PracticePage } from './page.ts';

function scoreTable({ objectives }: PracticePage, { byObjective }: RoundResult): HTMLElement {
  const labelOf = (id: string) => objectives.find((objective) => objective.id === id)?.label ?? id;
  return table(
    ['Objective', 'Correct', 'Percent'],
    [...byObjective].map(([id, score]) => [labelOf(id), `${score.right} of ${score.of}`, `${percentOf(score)}%`]),
  );
}

/** A missed question with the reader's answer and the feedback. */
function missedQuestion({ answers, seed }: Session, question: QuestionView): HTMLElement {
  const { root, inputs } = questionForm(question, seed);
  const given = answers[question.id] ?? [];
  const chosen = isStillValid(question, given) ? given : [];
  if (chosen.length > 0) inputs.write(chosen);
  inputs.lock(true);
  showFeedback(question, inputs, chosen);
  root.append(chosen.length === 0 ? element('p', { class: 'small' }, 'You didn’t answer this question.') : '', answerLink(question));
  return root;
}

function nextButtons(session: Session, missed: readonly QuestionView[], start: (settings: RoundSettings) => void): HTMLElement {
  const onlyMissed: RoundSettings = { ...defaultSettings, from: 'both', missed: true, count: 0 };
  return element(
    'p',
    { class: 'button-row screen-only' },
    missed.length > 0 && button('Practice missed questions', () => start(onlyMissed)),
    button(session.mode === 'exam' ? 'New practice exam' : 'Practice again', () => start(settingsOf(session))),
    button('Print', () => window.print()),
  );
}

/** Shows the result of a round: the score by objective, and the missed questions. @param start starts another round */
export function showResult(
  page: PracticePage,
  session: Session,
  questions: readonly QuestionView[],
  start: (settings: RoundSettings) => void,
): void {
  const result = scoreRound(
    session,
    questions,
    page.objectives.map(({ id }) => id),
  );
  const { missed } = result;
  const heading = element('h2', { tabindex: '-1' }, `${result.right} of ${result.of} correct (${percentOf(result)}%)`);
  const all = element('a', { href: url('/practice/') }, 'Back to Practice');
  const seed = element('p', { class: 'small muted' }, 'Round ', element('code', {}, session.seed), ' · ', all);
  const missedHeading = element('h3', {}, `Missed questions (${missed.length})`);
  const part = page.part('round');
  part.replaceChildren(
    element('header', { class: 'round-head' }, heading, seed),
    scoreTable(page, result),
    nextButtons(session, missed, start),
    ...(missed.length > 0 ? [missedHeading, ...missed.map((question) => missedQuestion(session, question))] : []),
  );
  part.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
