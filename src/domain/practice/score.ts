import type { Session } from '../progress/schema.ts';
import { isRight } from '../question/grade.ts';
import type { PracticeQuestion } from './data.ts';

/** How many of how many. */
export interface Score {
  readonly right: number;
  readonly of: number;
}

/** What came of a round. */
export interface Result extends Score {
  /** By the objective's id, in the order given. */
  readonly byObjective: ReadonlyMap<string, Score>;
  /** Answered wrong, or not at all, in the order they were asked. */
  readonly missed: readonly PracticeQuestion[];
}

const isHit = ({ answers }: Session, question: PracticeQuestion) => isRight(question, answers[question.id] ?? []);

/** The result of a round: what was not answered counts as missed. @param objectives ids, in reading order */
export function resultOfRound(session: Session, questions: readonly PracticeQuestion[], objectives: readonly string[]): Result {
  const scoreOf = (some: readonly PracticeQuestion[]): Score => ({
    right: some.filter((question) => isHit(session, question)).length,
    of: some.length,
  });
  const groups = objectives.map((id) => [id, scoreOf(questions.filter(({ objective }) => objective === id))] as const);
  return {
    ...scoreOf(questions),
    byObjective: new Map(groups.filter(([, score]) => score.of > 0)),
    missed: questions.filter((question) => !isHit(session, question)),
  };
}

/** A share in whole percent; nothing of nothing is 0. */
export const percentOf = ({ right, of }: Score): number => (of === 0 ? 0 : Math.round((right / of) * 100));
