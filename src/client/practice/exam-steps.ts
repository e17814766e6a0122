import type { PracticeQuestion } from '../../domain/practice/data.ts';
import { answerIn, toggleFlag } from '../../domain/practice/session.ts';
import { isComplete } from '../../domain/question/grade.ts';
import { element } from '../site/element.ts';
import { button } from './button.ts';
import { overview } from './overview.ts';
import type { QuestionParts } from './question-parts.ts';
import { isLast, type Turn } from './turn.ts';

/** Handing in cannot be undone: what is open is named first. */
function askToHandIn(turn: Turn, steps: HTMLElement): void {
  const { answers, flags } = turn.session;
  const open = turn.questions.filter(({ id }) => !answers[id]).length;
  const words = [open > 0 && `${open} not answered`, flags.length > 0 && `${flags.length} flagged for review`].filter(Boolean).join(', ');
  if (!words) return turn.handIn();
  const yes = button('Hand in all the same', turn.handIn, 'main');
  steps.replaceChildren(element('p', { role: 'status' }, `${words}.`), yes, button('Go on answering', turn.redraw));
  yes.focus();
}

/** The controls of an exam: back and forth, flags, and handing in; what is right is not said. */
export function examSteps(turn: Turn, question: PracticeQuestion, { inputs }: QuestionParts): HTMLElement[] {
  const { place } = turn.session;
  const steps = element('div', { class: 'steps-bar' });
  let map = overview(turn.session, turn.questions, turn.go);
  const redrawMap = () => {
    const next = overview(turn.session, turn.questions, turn.go);
    map.replaceWith(next);
    map = next;
  };
  const isFlagged = () => String(turn.session.flags.includes(question.id));
  const flag = button('Flag for review', () => {
    turn.keep(toggleFlag(turn.session, question.id, Date.now()));
    flag.setAttribute('aria-pressed', isFlagged());
    redrawMap();
  });
  flag.setAttribute('aria-pressed', isFlagged());
  inputs.onChange(() => {
    const chosen = inputs.read();
    turn.keep(answerIn(turn.session, question.id, isComplete(question, chosen) || question.type === 'sort' ? chosen : [], Date.now()));
    redrawMap();
  });
  steps.append(
    ...(place > 0 ? [button('Back', () => turn.go(place - 1))] : []),
    ...(isLast(turn) ? [] : [button('Next', () => turn.go(place + 1), 'main')]),
    flag,
    button('Hand in', () => askToHandIn(turn, steps), isLast(turn) ? 'main' : 'plain'),
  );
  return [steps, map];
}
