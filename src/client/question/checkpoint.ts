import type { AskedQuestion } from '../../domain/question/asked.ts';
import { isComplete, isRight, type Chosen } from '../../domain/question/grade.ts';
import { resultOf } from '../../domain/question/verdict.ts';
import { element } from '../site/element.ts';
import { hideReasons, showReasons } from './feedback.ts';
import { firstControl, optionInputs } from './option-inputs.ts';
import { readCard } from './read-card.ts';

/** What is to be done before there is something to check. */
const notYet = (question: AskedQuestion) =>
  question.type === 'sort' ? 'Choose AWS, you or shared for each first.' : 'Choose an option first.';

/** Writes the answer down among the reader's own; what that takes is fetched with the first answer. */
async function keep(card: HTMLFieldSetElement, question: AskedQuestion, chosen: Chosen): Promise<void> {
  const [{ readerStore }, { addAnswers }] = await Promise.all([
    import('../progress/page-store.ts'),
    import('../../domain/progress/changes.ts'),
  ]);
  const where = location.pathname.includes('/practice/') ? 'practice' : 'chapter';
  const objective = card.dataset.objective ?? '';
  const right = isRight(question, chosen);
  readerStore().update(addAnswers({ question: question.id, objective, right, at: Date.now(), chosen: [...chosen], in: where }));
}

/** Makes a form of a question's card: answered in place, with feedback for each option at once. */
export function enhanceQuestion(card: HTMLFieldSetElement): void {
  const details = card.querySelector('details');
  // One who reads the answer already is not to lose it.
  if (card.classList.contains('live') || !details || details.open) return;
  const { question, order } = readCard(card);
  const inputs = optionInputs({ question, order, name: question.id });
  const button = element('button', { type: 'button', class: 'plain-button' }, 'Check');
  const outcome = element('div', { class: 'outcome', role: 'status' });
  const where = details.querySelector('p')?.cloneNode(true);
  const hadFocus = card.contains(document.activeElement);

  const check = () => {
    const chosen = inputs.read();
    if (!isComplete(question, chosen)) {
      outcome.replaceChildren(element('p', {}, notYet(question)));
      return;
    }
    inputs.lock(true);
    showReasons(question, inputs, chosen);
    button.textContent = 'Try again';
    outcome.replaceChildren(element('p', {}, element('b', {}, resultOf(question, chosen)), ' Each option says why.'), where ?? '');
    void keep(card, question, chosen).catch(() => undefined);
  };
  const again = () => {
    inputs.lock(false);
    hideReasons(inputs);
    if (question.type !== 'order') inputs.write([]);
    button.textContent = 'Check';
    outcome.replaceChildren();
    firstControl(inputs)?.focus();
  };
  button.addEventListener('click', () => (button.textContent === 'Check' ? check() : again()));
  card.querySelector('.options')?.replaceWith(inputs.list);
  details.before(element('p', { class: 'steps-bar check' }, button), outcome);
  card.classList.add('live');
  if (hadFocus) button.focus();
}
