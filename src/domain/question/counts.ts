import type { Question } from '../../schema/question.ts';
import { groupBy } from '../group-by.ts';

/** Counts questions by a value, in the order in which values first occur. */
function countBy(questions: readonly Question[], valueOf: (question: Question) => string): Readonly<Record<string, number>> {
  const groups = groupBy(questions, valueOf);
  return Object.fromEntries([...groups].map(([value, { length }]) => [value, length]));
}

/** Statistics of the question bank. */
export const countQuestions = (questions: readonly Question[]) => ({
  questions: questions.length,
  questionsByType: countBy(questions, ({ type }) => type),
  questionsByObjective: countBy(questions, ({ objective }) => objective),
  questionsByDifficulty: countBy(questions, ({ difficulty }) => difficulty),
  questionsByChapter: countBy(questions, ({ chapter }) => chapter),
  scenarios: questions.filter(({ scenario }) => scenario).length,
  checkpoints: questions.filter(({ checkpoint }) => checkpoint).length,
  questionsWithReasonPerOption: questions.filter(({ options }) => options.every(({ reason }) => reason !== '')).length,
  questionsWithSource: questions.filter(({ sources }) => sources.length > 0).length,
});
