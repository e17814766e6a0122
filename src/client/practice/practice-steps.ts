import type { PracticeQuestion } from '../../domain/practice/data.ts';
import { answerIn } from '../../domain/practice/session.ts';
import { fits, isComplete, isRight, type Chosen } from '../../domain/question/grade.ts';
import { resultOf } from '../../domain/question/verdict.ts';
import { addAnswers } from '../../domain/progress/changes.ts';
import { element } from '../site/element.ts';
import { showReasons } from '../question/feedback.ts';
import { button } from './button.ts';
import { answerLink, type QuestionParts } from './question-parts.ts';
import { isLast, type Turn } from './turn.ts';

/** Keeps an answer in the round, and among all answers of the reader. */
function write(turn: Turn, question: PracticeQuestion, chosen: Chosen): void {
  const at = Date.now();
  const right = isRight(question, chosen);
  const answer = { question: question.id, objective: question.objective, right, at, chosen: [...chosen], in: 'practice' as const };
  turn.keep(answerIn(turn.session, question.id, chosen, at), addAnswers(answer));
}

/** The controls of practice: check, then the reason of each option and the way on. */
export function practiceSteps(turn: Turn, question: PracticeQuestion, { inputs, notYet }: QuestionParts): HTMLElement[] {
  const { place } = turn.session;
  const steps = element('div', { class: 'steps-bar' });
  const outcome = element('div', { class: 'outcome', role: 'status' });
  const back = () => (place > 0 ? [button('Back', () => turn.go(place - 1))] : []);
  const onward = (label: string, kind: 'main' | 'plain', end: string) =>
    isLast(turn) ? button(end, turn.handIn, kind) : button(label, () => turn.go(place + 1), kind);

  const reveal = (chosen: Chosen) => {
    inputs.lock(true);
    showReasons(question, inputs, chosen);
    outcome.replaceChildren(element('p', {}, element('b', {}, resultOf(question, chosen))), answerLink(question));
    const next = onward('Next', 'main', 'See the result');
    steps.replaceChildren(...back(), next);
    return next;
  };
  const check = () => {
    const chosen = inputs.read();
    if (!isComplete(question, chosen)) {
      outcome.replaceChildren(element('p', {}, notYet));
      return;
    }
    write(turn, question, chosen);
    reveal(chosen).focus({ preventScroll: true });
  };
  const given = turn.session.answers[question.id];
  if (given && fits(question, given)) reveal(given);
  else steps.replaceChildren(...back(), button('Check', check, 'main'), onward('Skip', 'plain', 'Leave it and see the result'));
  return [steps, outcome];
}
