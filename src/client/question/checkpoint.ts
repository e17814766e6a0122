import { toAnswer, type Chosen } from '../../domain/question/answer.ts';
import { printOrder, type AnswerableQuestion, type OptionView } from '../../domain/question/view.ts';
import type { QuestionType } from '../../schema/question.ts';
import { button, element, find } from '../site/element.ts';
import { hideFeedback, optionInputs, readAnswer, showFeedback, showVerdict } from './question-form.ts';

/** Stores the answer. The code for it is loaded with the first answer. */
async function saveAnswer(question: AnswerableQuestion, chosen: Chosen): Promise<void> {
  const [{ readerStore }, { addAnswers }] = await Promise.all([import('../progress/store.ts'), import('../../domain/progress/changes.ts')]);
  const where = location.pathname.includes('/practice/') ? 'practice' : 'chapter';
  readerStore().update(addAnswers(toAnswer(question, chosen, where, Date.now())));
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
  const details = find<HTMLDetailsElement>('details', card);
  // If the answer is already open, leave it open.
  if (card.classList.contains('question-live') || details.open) return;
  const question = questionOf(card);
  const inputs = optionInputs(question, printOrder(question));
  const answerLink = find('p', details).cloneNode(true) as HTMLElement;
  const hadFocus = card.contains(document.activeElement);

  const check = () => {
    const chosen = readAnswer(question, inputs);
    if (!chosen) return;
    showFeedback(question, inputs, chosen);
    toggle.textContent = 'Try again';
    bar.append(answerLink);
    showVerdict(question, inputs, chosen);
    void saveAnswer(question, chosen).catch(() => undefined);
  };
  const reset = () => {
    hideFeedback(inputs);
    if (question.type !== 'order') inputs.write([]);
    toggle.textContent = 'Check answer';
    answerLink.remove();
    inputs.root.querySelector<HTMLElement>('input, button')?.focus();
  };
  const toggle = button('Check answer', () => (answerLink.isConnected ? reset() : check()));
  const bar = element('div', { class: 'question-check button-row' }, toggle);
  find('.options', card).replaceWith(inputs.outcome, inputs.root);
  details.before(bar);
  card.classList.add('question-live');
  if (hadFocus) toggle.focus();
}
