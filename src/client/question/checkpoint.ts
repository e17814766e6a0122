import { incompleteHint, isComplete, isRight, type Chosen } from '../../domain/question/answer.ts';
import { printOrder, type AnswerableQuestion, type OptionView } from '../../domain/question/view.ts';
import type { QuestionType } from '../../schema/question.ts';
import { button, element } from '../site/element.ts';
import { hideFeedback, outcomePlace, showFeedback, showHint, showVerdict } from './feedback.ts';
import { firstControl, optionInputs } from './question-form.ts';

/** Stores the answer. The code for it is loaded with the first answer. */
async function saveAnswer(question: AnswerableQuestion, chosen: Chosen): Promise<void> {
  const [{ readerStore }, { addAnswers }] = await Promise.all([import('../progress/store.ts'), import('../../domain/progress/changes.ts')]);
  const where = location.pathname.includes('/practice/') ? 'practice' : 'chapter';
  const { id, objective } = question;
  const right = isRight(question, chosen);
  readerStore().update(addAnswers({ question: id, objective, right, at: Date.now(), chosen: [...chosen], in: where }));
}

/** The question of a card, read from the markup of `QuestionCard.astro`. */
function questionOf(card: HTMLFieldSetElement): AnswerableQuestion {
  const { id, dataset } = card;
  const type = dataset.type as QuestionType;
  const texts = [...card.querySelectorAll('.options:not(.reasons) > li')];
  const reasons = [...card.querySelectorAll<HTMLElement>('.reasons > li')];
  const options: OptionView[] = [];
  printOrder({ id, type, options: texts }).forEach((option, row) => {
    const reason = reasons[row];
    const text = texts[row]?.textContent ?? '';
    options[option] = { text, key: reason?.dataset.key ?? '', reason: reason?.lastChild?.textContent?.trim() ?? '' };
  });
  return { id, type, objective: dataset.objective ?? '', options };
}

/** Turns a question card into a form with feedback on each option. */
export function enhanceQuestion(card: HTMLFieldSetElement): void {
  const details = card.querySelector('details');
  const question = questionOf(card);
  // If the answer is already open, leave it open.
  if (card.classList.contains('question-live') || !details || details.open) return;
  const inputs = optionInputs(question, printOrder(question));
  const outcome = outcomePlace();
  const answerLink = details.querySelector('p')?.cloneNode(true) as HTMLElement | undefined;
  const hadFocus = card.contains(document.activeElement);
  let isChecked = false;

  const check = () => {
    const chosen = inputs.read();
    if (!isComplete(question, chosen)) return showHint(outcome, incompleteHint(question));
    isChecked = true;
    inputs.lock(true);
    showFeedback(question, inputs, chosen);
    toggle.textContent = 'Try again';
    if (answerLink) bar.append(answerLink);
    showVerdict(outcome, question, chosen);
    void saveAnswer(question, chosen).catch(() => undefined);
  };
  const reset = () => {
    isChecked = false;
    inputs.lock(false);
    hideFeedback(inputs);
    if (question.type !== 'order') inputs.write([]);
    toggle.textContent = 'Check answer';
    answerLink?.remove();
    outcome.replaceChildren();
    firstControl(inputs)?.focus();
  };
  const toggle = button('Check answer', () => (isChecked ? reset() : check()));
  const bar = element('div', { class: 'question-check button-row' }, toggle);
  card.querySelector('.options')?.replaceWith(outcome, inputs.root);
  details.before(bar);
  card.classList.add('question-live');
  if (hadFocus) toggle.focus();
}
