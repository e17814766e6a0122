import { setAnswer, toggleFlag } from '../../domain/practice/session.ts';
import { addAnswers, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { incompleteHint, isComplete, isRight, isStillValid, resultText, type Chosen } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { type OptionInputs, answerLink, showFeedback } from '../question/question-form.ts';
import { button, element } from '../site/element.ts';

/** What the controls below a question can do with the round. */
export interface RoundActions {
  readonly session: Session;
  readonly questions: readonly QuestionView[];
  /** Stores the round. @param also changes to make with it */
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

/** The controls of practice: "Check", then feedback and the next question. */
export function practiceControls(round: RoundActions, question: QuestionView, inputs: OptionInputs): HTMLElement[] {
  const buttons = element('div', { class: 'button-row' });
  const outcome = element('div', { class: 'question-outcome', role: 'status' });
  const next = (label: string, endLabel: string, attributes = {}) =>
    isLast(round) ? button(endLabel, round.end, attributes) : button(label, () => round.go(round.session.place + 1), attributes);

  const reveal = (chosen: Chosen) => {
    inputs.lock(true);
    showFeedback(question, inputs, chosen);
    outcome.replaceChildren(element('p', {}, element('b', {}, resultText(question, chosen))), answerLink(question));
    const onward = next('Next', 'See results', primary);
    buttons.replaceChildren(...backButton(round), onward);
    return onward;
  };
  const check = () => {
    const chosen = inputs.read();
    if (!isComplete(question, chosen)) {
      outcome.replaceChildren(element('p', {}, incompleteHint(question)));
      return;
    }
    const { id, objective } = question;
    const now = Date.now();
    const answer = { question: id, objective, right: isRight(question, chosen), at: now, chosen: [...chosen], in: 'practice' as const };
    round.save(setAnswer(round.session, id, chosen, now), addAnswers(answer));
    reveal(chosen).focus({ preventScroll: true });
  };
  const given = round.session.answers[question.id];
  if (given && isStillValid(question, given)) reveal(given);
  else buttons.replaceChildren(...backButton(round), button('Check answer', check, primary), next('Skip', 'Skip and see results'));
  return [buttons, outcome];
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

/** Ends an exam, which can't be undone: asks first if questions are open or flagged. */
function confirmEnd(round: RoundActions, buttons: HTMLElement): void {
  const { answers, flags } = round.session;
  const open = round.questions.filter(({ id }) => !answers[id]).length;
  const warnings = [open > 0 && `${open} unanswered`, flags.length > 0 && `${flags.length} flagged for review`].filter(Boolean);
  if (warnings.length === 0) return round.end();
  const confirm = button('Submit anyway', round.end, primary);
  buttons.replaceChildren(element('p', { role: 'status' }, `${warnings.join(', ')}.`), confirm, button('Continue', round.redraw));
  confirm.focus();
}

/** The controls of an exam: back, next, flag, hand in and an overview; there is no feedback. */
export function examControls(round: RoundActions, question: QuestionView, inputs: OptionInputs): HTMLElement[] {
  const { place } = round.session;
  const buttons = element('div', { class: 'button-row' });
  let overview = examOverview(round);
  const redrawOverview = () => {
    const redrawn = examOverview(round);
    overview.replaceWith(redrawn);
    overview = redrawn;
  };
  const isFlagged = () => String(round.session.flags.includes(question.id));
  const flag = button(
    'Flag for review',
    () => {
      round.save(toggleFlag(round.session, question.id, Date.now()));
      flag.setAttribute('aria-pressed', isFlagged());
      redrawOverview();
    },
    { 'aria-pressed': isFlagged() },
  );
  inputs.onChange(() => {
    const chosen = inputs.read();
    const isKept = isComplete(question, chosen) || question.type === 'sort';
    round.save(setAnswer(round.session, question.id, isKept ? chosen : [], Date.now()));
    redrawOverview();
  });
  buttons.append(
    ...backButton(round),
    ...(isLast(round) ? [] : [button('Next', () => round.go(place + 1), primary)]),
    flag,
    button('Submit', () => confirmEnd(round, buttons), isLast(round) ? primary : {}),
  );
  return [buttons, overview];
}
