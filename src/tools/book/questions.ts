import { attribute, textOf } from '../built-site.ts';
import type { Element } from '../built-site.ts';
import { pageReference } from './links.ts';
import { idInBook } from './part.ts';
import { append, byClass, findOne, hasClass, insertBefore, make, remove, setAttribute } from './tree.ts';

/** A question's answer, taken out of its chapter. */
export interface Answer {
  readonly number: number;
  readonly element: Element;
}

const answersId = (question: string) => idInBook('answers', question);
const firstWith = (element: Element, name: string) => findOne(element, (each) => hasClass(each, name), `.${name} in a question`);

/** Numbers a question, moves its answer out, and says where it went. @param question ids already begin with their part */
function settleQuestion(question: Element, number: number): Answer {
  const id = attribute(question, 'id') ?? '';
  const stem = firstWith(question, 'stem');
  const details = firstWith(question, 'answer');
  const reasons = firstWith(details, 'reasons');
  const where = firstWith(details, 'small');
  setAttribute(reasons, 'class', 'options reasons');
  const element = make(
    'section',
    { class: 'book-answer', id: answersId(id) },
    make('p', { class: 'stem' }, `${number}. `, make('a', { href: `#${id}` }, textOf(stem), pageReference(id))),
    reasons,
    where,
  );
  const first = stem.childNodes[0];
  const label = make('span', { class: 'book-number' }, `${number}. `);
  if (first && 'tagName' in first) insertBefore(first, label);
  else stem.childNodes.unshift(label);
  remove(details);
  append(
    question,
    make('p', { class: 'small' }, make('a', { href: `#${answersId(id)}` }, `Answer ${number}`, pageReference(answersId(id)))),
  );
  return { number, element };
}

/** Takes the answers out of a part. @param from the number of its first question */
export const takeAnswers = (part: Element, from: number): Answer[] =>
  byClass(part, 'question')
    .filter(({ tagName }) => tagName === 'section')
    .map((question, place) => settleQuestion(question, from + place));
