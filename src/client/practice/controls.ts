import { setAnswer, toggleFlag } from '../../domain/practice/session.ts';
import { addAnswers, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { incompleteHint, isComplete, isRight, isStillValid, type Chosen } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { plural } from '../../domain/text.ts';
import { answerLink, showFeedback, showHint, showVerdict } from '../question/feedback.ts';
import type { QuestionForm } from '../question/question-form.ts';
import { button, element } from '../site/element.ts';

/** The state of the round, and the actions that the controls below a question use. */
export interface RoundActions {
  readonly session: Session;
  readonly questions: readonly QuestionView[];
  /** Stores the round. @param also more changes to store with it */
  readonly save: (session: Session, ...also: readonly Change[]) => void;
  /** Shows another question. @param index from 0 */
  readonly go: (index: number) => void;
  /** Ends the round and shows its result. */
  readonly end: () => void;
  readonly redraw: () => void;
}

const primary = { class: 'button-primary' };
const isLast = ({ session, questions }: RoundActions) => session.place === questions.length - 1;

const backButton = ({ session, go }: RoundActions) => (session.place > 0 ? [button('Back', () => go(session.place - 1))] : []);

/** The buttons below a question. On narrow screens, they stick to the bottom of the window. */
const buttonBar = (...buttons: readonly HTMLElement[]) => element('div', { class: 'button-row round-bar screen-only' }, ...buttons);

/** The controls of practice: "Check answer", then feedback and the next question. */
export function practiceControls(round: RoundActions, question: QuestionView, { root, inputs, outcome }: QuestionForm): HTMLElement[] {
  const bar = buttonBar();
  const next = (label: string, endLabel: string, attributes = {}) =>
    isLast(round) ? button(endLabel, round.end, attributes) : button(label, () => round.go(round.session.place + 1), attributes);

  const reveal = (chosen: Chosen) => {
    inputs.lock(true);
    showFeedback(question, inputs, chosen);
    root.append(answerLink(question));
    const onward = next('Next', 'See results', primary);
    bar.replaceChildren(...backButton(round), onward);
    showVerdict(outcome, question, chosen);
    return onward;
  };
  const check = () => {
    const chosen = inputs.read();
    if (!isComplete(question, chosen)) return showHint(outcome, incompleteHint(question));
    const { id, objective } = question;
    const now = Date.now();
    const answer = { question: id, objective, right: isRight(question, chosen), at: now, chosen: [...chosen], in: 'practice' as const };
    round.save(setAnswer(round.session, id, chosen, now), addAnswers(answer));
    reveal(chosen).focus({ preventScroll: true });
  };
  const given = round.session.answers[question.id];
  if (given && isStillValid(question, given)) reveal(given);
  else bar.replaceChildren(...backButton(round), button('Check answer', check, primary), next('Skip', 'Skip and see results'));
  return [bar];
}

/** All questions of an exam as buttons that show which ones are answered and flagged. */
function examOverview({ session, questions, go }: RoundActions): HTMLElement {
  const items = questions.map(({ id }, index) => {
    const isAnswered = Boolean(session.answers[id]);
    const isFlagged = session.flags.includes(id);
    const state = [isAnswered ? 'answered' : 'unanswered', isFlagged && 'flagged for review'].filter(Boolean).join(', ');
    const attributes = {
      'aria-label': `Question ${index + 1}: ${state}`,
      'aria-current': index === session.place ? 'step' : undefined,
      'data-answered': isAnswered ? '' : undefined,
    };
    return element(
      'li',
      {},
      button(`${index + 1}${isFlagged ? ' ⚑' : ''}`, () => go(index), attributes),
    );
  });
  return element('nav', { 'aria-label': 'All questions' }, element('ol', { class: 'exam-overview' }, ...items));
}

/** Ends an exam. Asks for confirmation first if questions are unanswered or flagged, because submitting can't be undone. */
function confirmEnd(round: RoundActions, bar: HTMLElement): void {
  const { answers, flags } = round.session;
  const unanswered = round.questions.filter(({ id }) => !answers[id]).length;
  const warnings = [
    unanswered > 0 && plural(unanswered, 'unanswered question'),
    flags.length > 0 && `${flags.length} flagged for review`,
  ].filter(Boolean);
  if (warnings.length === 0) return round.end();
  const confirm = button('Submit anyway', round.end, primary);
  const title = element('p', { id: 'exam-confirm' }, element('b', {}, 'Submit the exam?'), ` You have ${warnings.join(' and ')}.`);
  const buttons = element('div', { class: 'button-row' }, button('Continue', round.redraw), confirm);
  bar.replaceChildren(element('div', { class: 'exam-confirm', role: 'group', 'aria-labelledby': title.id }, title, buttons));
  confirm.focus();
}

/** The button that flags a question for review. */
function flagButton(round: RoundActions, question: QuestionView, onChange: () => void): HTMLButtonElement {
  const flag = button('', () => {
    round.save(toggleFlag(round.session, question.id, Date.now()));
    show();
    onChange();
  });
  const show = () => {
    const isFlagged = round.session.flags.includes(question.id);
    flag.setAttribute('aria-pressed', String(isFlagged));
    flag.replaceChildren(isFlagged ? 'Flagged' : 'Flag for review', isFlagged ? element('span', { 'aria-hidden': 'true' }, ' ✓') : '');
  };
  show();
  return flag;
}

/** The controls of an exam: back, next, submit, flag, and an overview of all questions. There is no feedback. */
export function examControls(round: RoundActions, question: QuestionView, { inputs }: QuestionForm): HTMLElement[] {
  const { place } = round.session;
  let overview = examOverview(round);
  const redrawOverview = () => {
    const redrawn = examOverview(round);
    overview.replaceWith(redrawn);
    overview = redrawn;
  };
  inputs.onChange(() => {
    const chosen = inputs.read();
    const isKept = isComplete(question, chosen) || question.type === 'sort';
    round.save(setAnswer(round.session, question.id, isKept ? chosen : [], Date.now()));
    redrawOverview();
  });
  const bar = buttonBar(
    ...backButton(round),
    ...(isLast(round) ? [] : [button('Next', () => round.go(place + 1), primary)]),
    button('Submit', () => confirmEnd(round, bar), isLast(round) ? primary : {}),
  );
  return [element('p', { class: 'round-flag' }, flagButton(round, question, redrawOverview)), bar, overview];
}
