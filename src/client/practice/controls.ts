import { addAnswers } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { isComplete, isStillValid, toAnswer, type Chosen } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { plural } from '../../domain/text.ts';
import { answerLink, readAnswer, showFeedback, showVerdict, type OptionInputs } from '../question/question-form.ts';
import { button, element } from '../site/element.ts';
import type { Round } from './round.ts';

/** The answers with another answer to a question. @param chosen empty removes the answer */
function withAnswer({ answers }: Session, question: string, chosen: Chosen): Session['answers'] {
  const others = Object.entries(answers).filter(([id]) => id !== question);
  return Object.fromEntries(chosen.length > 0 ? [...others, [question, [...chosen]]] : others);
}

const primary = { class: 'button-primary' };

const isLast = ({ session, questions }: Round) => session.place === questions.length - 1;

/** The buttons below a question, after "Back". On narrow screens, they stick to the bottom of the window. */
function buttonBar(round: Round, ...buttons: readonly HTMLElement[]): HTMLElement {
  const { place } = round.session;
  return element('div', { class: 'button-row round-bar screen-only' }, place > 0 && button('Back', () => round.go(place - 1)), buttons);
}

/** The controls of practice: "Check answer", then feedback and the next question. */
export function practiceControls(round: Round, question: QuestionView, root: HTMLElement, inputs: OptionInputs): HTMLElement[] {
  const { id } = question;
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
      round.save({ answers: withAnswer(round.session, id, chosen) }, addAnswers(toAnswer(question, chosen, 'practice', Date.now())));
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
function overviewItems(round: Round): HTMLElement[] {
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
function confirmEnd(round: Round, bar: HTMLElement): void {
  const { answers, flags } = round.session;
  const unanswered = round.questions.filter(({ id }) => !answers[id]).length;
  const warnings = [
    unanswered > 0 ? plural(unanswered, 'unanswered question') : '',
    flags.length > 0 ? `${flags.length} flagged for review` : '',
  ].filter(Boolean);
  if (warnings.length === 0) return round.end();
  const confirm = button('Submit anyway', () => round.end(), primary);
  const title = element('p', { id: 'exam-confirm' }, element('b', {}, 'Submit the exam?'), ` You have ${warnings.join(' and ')}.`);
  const goOn = button('Continue', () => round.redraw());
  const buttons = element('div', { class: 'button-row' }, goOn, confirm);
  bar.replaceChildren(element('div', { class: 'exam-confirm', role: 'group', 'aria-labelledby': title.id }, title, buttons));
  confirm.focus();
}

/** The controls of an exam: back, next, flag, an overview of all questions, and submit. There is no feedback. */
export function examControls(round: Round, question: QuestionView, _: HTMLElement, inputs: OptionInputs): HTMLElement[] {
  const { id } = question;
  const toggleFlag = () => {
    const others = round.session.flags.filter((each) => each !== id);
    round.save({ flags: others.length < round.session.flags.length ? others : [...others, id] });
    show();
  };
  const flag = button('', toggleFlag, { class: 'plain-button round-flag' });
  const overview = element('ol', { class: 'exam-overview' });
  const answered = element('p', { class: 'small muted' });
  const show = () => {
    const isFlagged = round.session.flags.includes(id);
    flag.setAttribute('aria-pressed', String(isFlagged));
    flag.replaceChildren(isFlagged ? 'Flagged' : 'Flag for review', isFlagged ? element('span', { 'aria-hidden': 'true' }, ' ✓') : '');
    overview.replaceChildren(...overviewItems(round));
    answered.textContent = `${Object.keys(round.session.answers).length} of ${round.questions.length} answered`;
  };
  inputs.root.addEventListener('change', () => {
    const chosen = inputs.read();
    const isKept = isComplete(question, chosen) || question.type === 'sort';
    round.save({ answers: withAnswer(round.session, id, isKept ? chosen : []) });
    show();
  });
  const submit = button('Submit', () => confirmEnd(round, bar), isLast(round) ? primary : {});
  const onward = isLast(round) ? submit : button('Next', () => round.go(round.session.place + 1), primary);
  const bar = buttonBar(round, onward, flag);
  show();
  return [
    bar,
    element('nav', { 'aria-label': 'All questions' }, overview, element('div', { class: 'row' }, !isLast(round) && submit, answered)),
  ];
}
