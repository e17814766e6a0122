import { attribute, elementsIn, textOf } from '../built-site.ts';
import type { Element } from '../built-site.ts';
import { pageReference } from './links.ts';
import { idInBook } from './part.ts';
import { append, byClass, findAll, findOne, hasClass, make, remove, rename } from './tree.ts';

/** A question's answer, taken out of its chapter. */
export interface Answer {
  readonly number: number;
  readonly element: Element;
}

const answersId = (question: string) => idInBook('answers', question);
const firstWith = (element: Element, name: string) => findOne(element, (each) => hasClass(each, name), `.${name} in a question`);
const itemsOf = (list: Element) => findAll(list, ({ tagName }) => tagName === 'li');

/** An answer stands far from its question: each reason says first what option it is of. */
function nameOptions(options: Element, reasons: Element): void {
  const words = itemsOf(options).map((item) => textOf(item));
  for (const [place, item] of itemsOf(reasons).entries()) {
    const verdict = elementsIn(item).find(({ tagName }) => tagName === 'b');
    const option = words[place];
    if (verdict && option && !textOf(verdict).includes(option)) append(verdict, ` ${option}`);
  }
}

/** Put before the words of an element. */
function numberWords(element: Element, number: number): void {
  const label = make('span', { class: 'book-number' }, `${number}. `);
  const words = make('span', {}, ...element.childNodes);
  append(element, label, words);
}

/** Numbers a question, moves its answer out, and says where it went. @param question ids already begin with their part */
function settleQuestion(question: Element, number: number): Answer {
  const id = attribute(question, 'id') ?? '';
  const stem = firstWith(question, 'stem');
  const details = firstWith(question, 'answer');
  const reasons = firstWith(details, 'reasons');
  nameOptions(firstWith(question, 'options'), reasons);
  const back = make('a', { href: `#${id}` }, textOf(stem), pageReference(id));
  const where = firstWith(details, 'small');
  remove(details);
  const element = make(
    'section',
    { class: 'book-answer', id: answersId(id) },
    make('p', { class: 'stem' }, `${number}. `, back),
    reasons,
    where,
  );
  rename(question, 'section');
  rename(stem, 'p');
  numberWords(stem, number);
  append(
    question,
    make('p', { class: 'small' }, make('a', { href: `#${answersId(id)}` }, `Answer ${number}`, pageReference(answersId(id)))),
  );
  return { number, element };
}

/** A question has a stem; what else is called so is part of a picture. */
const isQuestion = (element: Element) => hasClass(element, 'question') && byClass(element, 'stem').length > 0;

/** Takes the answers out of a part. @param from the number of its first question */
export const takeAnswers = (part: Element, from: number): Answer[] =>
  findAll(part, isQuestion).map((question, place) => settleQuestion(question, from + place));
