import type { QuestionType } from '../../schema/question.ts';
import { randomOf, shuffled } from './random.ts';

/** As much of a question as its order hangs on. */
interface Orderable {
  readonly id: string;
  readonly type: QuestionType;
  readonly options: { readonly length: number };
}

const fileOrder = (count: number) => Array.from({ length: count }, (_, index) => index);
const isFileOrder = (order: readonly number[]) => order.every((option, index) => option === index);

/** Another order than the file's: its first shuffle that is. Files list some types in the right order, or by party. */
function neverFileOrder(count: number, seed: string): number[] {
  const random = randomOf(seed);
  for (let tries = 0; tries < 20; tries += 1) {
    const order = shuffled(fileOrder(count), random);
    if (!isFileOrder(order)) return order;
  }
  return fileOrder(count).reverse();
}

const isArranged = ({ type }: Orderable) => type === 'sort' || type === 'order';

/**
 * The order in which options are printed, as places in the question's file. Choices are printed as their author listed them;
 * what is to be sorted or put in order is mixed by the question's id: always the same way, and never the file's.
 */
export const paperOrder = (question: Orderable): number[] =>
  isArranged(question) ? neverFileOrder(question.options.length, question.id) : fileOrder(question.options.length);

/** The order of the options in a session with this seed. True stands before False, always. */
export function screenOrder(question: Orderable, seed: string): number[] {
  const count = question.options.length;
  if (question.type === 'true-false' || question.id.startsWith('drill:')) return fileOrder(count);
  const mixedBy = `${seed}/${question.id}`;
  return isArranged(question) ? neverFileOrder(count, mixedBy) : shuffled(fileOrder(count), randomOf(mixedBy));
}
