import type { Objective } from '../../schema/objective.ts';
import type { Question } from '../../schema/question.ts';
import { practicePath } from '../paths.ts';
import type { Guide } from '../guide.ts';
import { byDifficulty } from './difficulty.ts';

/** So many questions make a page of at most 14 kB after compression. */
const perPage = 30;

/** One page of the question bank to read: an objective's questions, or a part of them. */
export interface QuestionList {
  readonly objective: Objective;
  /** From 1, of `parts`. */
  readonly part: number;
  readonly parts: number;
  readonly path: string;
  readonly questions: readonly Question[];
}

function listsOf(objective: Objective, questions: readonly Question[]): QuestionList[] {
  const parts = Math.max(1, Math.ceil(questions.length / perPage));
  const size = Math.ceil(questions.length / parts);
  return Array.from({ length: parts }, (_, index) => ({
    objective,
    part: index + 1,
    parts,
    path: practicePath(objective.id, index + 1),
    questions: questions.slice(index * size, (index + 1) * size),
  }));
}

/** The bank, objective by objective, in pages of about the same length; easy questions first. */
export function questionLists(guide: Guide): QuestionList[] {
  const all = [...guide.questions.values()].sort(byDifficulty);
  return guide.objectives.flatMap((objective) =>
    listsOf(
      objective,
      all.filter((question) => question.objective === objective.id),
    ),
  );
}
