import type { Question } from '../../schema/question.ts';

/** How many there are of each value, in the order they first come up. */
function countBy(questions: readonly Question[], of: (question: Question) => string): Readonly<Record<string, number>> {
  const groups = Map.groupBy(questions, of);
  return Object.fromEntries([...groups].map(([value, { length }]) => [value, length]));
}

/** What the question bank holds. */
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
