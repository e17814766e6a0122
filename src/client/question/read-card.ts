import type { AskedOption, AskedQuestion } from '../../domain/question/asked.ts';
import { paperOrder } from '../../domain/question/option-order.ts';
import type { QuestionType } from '../../schema/question.ts';

const textsOf = (card: Element, selector: string) => [...card.querySelectorAll<HTMLElement>(selector)];

/** The reason without the verdict in front. */
const reasonIn = (item: HTMLElement) =>
  [...item.childNodes]
    .filter((node) => node.nodeName !== 'B')
    .map((node) => node.textContent)
    .join('')
    .trim();

/** A question as its card says it, and the order its options stand in; see `QuestionCard.astro`. */
export function readCard(card: HTMLFieldSetElement): { question: AskedQuestion; order: number[] } {
  const texts = textsOf(card, '.options:not(.reasons) > li');
  const reasons = textsOf(card, '.reasons > li');
  const type = card.dataset.type as QuestionType;
  const order = paperOrder({ id: card.id, type, options: texts });
  const options: AskedOption[] = [];
  order.forEach((option, place) => {
    const item = reasons[place];
    options[option] = { text: texts[place]?.textContent.trim() ?? '', key: item?.dataset.key ?? '', reason: item ? reasonIn(item) : '' };
  });
  return { question: { id: card.id, type, stem: card.querySelector('legend')?.textContent.trim() ?? '', options }, order };
}
