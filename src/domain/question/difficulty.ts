import type { Question } from '../../schema/question.ts';

const rank = { easy: 0, medium: 1, hard: 2 } as const;

/** Sorts easy questions first. */
export const byDifficulty = (a: Pick<Question, 'difficulty'>, b: Pick<Question, 'difficulty'>): number =>
  rank[a.difficulty] - rank[b.difficulty];
