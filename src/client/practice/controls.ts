import { setAnswer, toggleFlag } from '../../domain/practice/session.ts';
import { addAnswers, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { isComplete, isRight, isStillValid, type Chosen } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { plural } from '../../domain/text.ts';
import { answerLink, readAnswer, showFeedback, showVerdict, type OptionInputs } from '../question/question-form.ts';
import { button, element } from '../site/element.ts';

/** The state of the round, and the actions that the controls below a question use. */
export interface RoundActions {
  readonly session: Session;
  readonly questions: readonly QuestionView[];
  /** Stores the round. @param also more changes to store with it */
  save(session: Session, ...also: readonly Change[]): void;
  /** Shows another question. @param index from 0 */
  go(index: number): void;
  /** Ends the round and shows its result. */
  end(): void;
  redraw(): void;
}

const primary = { class: 'button-primary' };

const isLast = ({ session, questions }: RoundActions) => session.place === questions.length - 1;

/** The buttons below a question, after "Back". On narrow screens, they stick to the bottom of the window. */
function buttonBar(round: RoundActions, ...buttons: readonly HTMLElement[]): HTMLElement {
  const { place } = round.session;
  return element('div', { class: 'button-row round-bar' }, place > 0 && button('Back', () => round.go(place - 1)), buttons);
}

/** The controls of practice: "Check answer", then feedback and the next question. */
export function practiceControls(round: RoundActions, question: QuestionView, root: HTMLElement, inputs: OptionInputs): HTMLElement[] {
  const { id, objective } = question;
  const leave = (label: string, endLabel: string, attributes = {}) =>
    isLast(round) ? button(endLabel, () => round.end(), attributes) : button(label, () => round.go(round.session.place + 1), attributes);
  const onward = leave('Next', 'See results', primary);
  const skip = leave('Skip', 'Skip and see results');
  const reveal = (chosen: Chosen) => {
    showFeedback(question, inputs, chosen);
    root.append(answerLink(question));
    check.replaceWith(onward);
    skip.remove();
    showVerdict(question, inputs, chosen);
  };
  const check = button(
    'Check answer',
    () => {
      const chosen = readAnswer(question, inputs);
      if (!chosen) return;
      const now = Date.now();
      const answer = { question: id, objective, right: isRight(question, chosen), at: now, chosen: [...chosen], in: 'practice' as const };
      round.save(setAnswer(round.session, id, chosen, now), addAnswers(answer));
      reveal(chosen);
      onward.focus({ preventScroll: true });
    },
    primary,
  );
  const bar = buttonBar(round, check, skip);
  const given = round.session.answers[id];
  if (given && isStillValid(question, given)) reveal(given);
  return [bar];
}

/** All questions of an exam as buttons that show which ones are answered and flagged. */
function overviewItems(round: RoundActions): HTMLElement[] {
  const { answers, flags, place } = round.session;
  return round.questions.map(({ id }, index) => {
    const [answered, flagged] = [answers[id] ? 'answered' : 'unanswered', flags.includes(id) ? ', flagged for review' : ''];
    const jump = button(`${index + 1}${flagged ? ' ⚑' : ''}`, () => round.go(index), {
      'aria-label': `Question ${index + 1}: ${answered}${flagged}`,
      'aria-current': index === place ? 'step' : undefined,
      'data-answered': answers[id] ? '' : undefined,
    });
    return element('li', {}, jump);
  });
}

/** Ends an exam. Asks for confirmation first if questions are unanswered or flagged, because submitting can't be undone. */
function confirmEnd(round: RoundActions, bar: HTMLElement): void {
  const { answers, flags } = round.session;
  const unanswered = round.questions.filter(({ id }) => !answers[id]).length;
  const warnings = [
    unanswered > 0 ? plural(unanswered, 'unanswered question') : '',
    flags.length > 0 ? `${flags.length} flagged for review` : '',
  ].filter(Boolean);
  if (warnings.length === 0) return round.end();
  const confirm = button('Submit anyway', () => round.end(), primary);
  const title = element('p', { id: 'exam-confirm' }, element('b', {}, 'Submit the exam?'), ` You have ${warnings.join(' and ')}.`);
  const buttons = element(
    'div',
    { class: 'button-row' },
    button('Continue', () => round.redraw()),
    confirm,
  );
  bar.replaceChildren(element('div', { class: 'exam-confirm', role: 'group', 'aria-labelledby': title.id }, title, buttons));
  confirm.focus();
}

/** The controls of an exam: back, next, submit, flag, and an overview of all questions. There is no feedback. */
export function examControls(round: RoundActions, question: QuestionView, _: HTMLElement, inputs: OptionInputs): HTMLElement[] {
  const { id } = question;
  const flag = button('', () => {
    round.save(toggleFlag(round.session, id, Date.now()));
    show();
  });
  const overview = element('ol', { class: 'exam-overview' });
  const show = () => {
    const isFlagged = round.session.flags.includes(id);
    flag.setAttribute('aria-pressed', String(isFlagged));
    flag.replaceChildren(isFlagged ? 'Flagged' : 'Flag for review', isFlagged ? element('span', { 'aria-hidden': 'true' }, ' ✓') : '');
    overview.replaceChildren(...overviewItems(round));
  };
  inputs.root.addEventListener('change', () => {
    const chosen = inputs.read();
    const isKept = isComplete(question, chosen) || question.type === 'sort';
    round.save(setAnswer(round.session, id, isKept ? chosen : [], Date.now()));
    show();
  });
  const next = isLast(round) ? [] : [button('Next', () => round.go(round.session.place + 1), primary)];
  const submit = button('Submit', () => confirmEnd(round, bar), isLast(round) ? primary : {});
  const bar = buttonBar(round, ...next, submit);
  show();
  return [element('p', {}, flag), bar, element('nav', { 'aria-label': 'All questions' }, overview)];
}
