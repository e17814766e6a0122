import type { Answer, ReaderData } from './schema.ts';

/** How the questions of one objective went. */
export interface AnswersStanding {
  /** Different questions answered. */
  readonly questions: number;
  /** Of these, those whose latest answer was right. */
  readonly right: number;
  /** All answers given, repeated ones too. */
  readonly answers: number;
}

/** The latest answer to each question, by its id. */
export const latestAnswers = ({ answers }: Pick<ReaderData, 'answers'>): ReadonlyMap<string, Answer> =>
  new Map(answers.toSorted((a, b) => a.at - b.at).map((answer) => [answer.question, answer]));

/** How the questions of an objective went. @param objective its id */
export function answersOn(data: Pick<ReaderData, 'answers'>, objective: string): AnswersStanding {
  const latest = [...latestAnswers(data).values()].filter((answer) => answer.objective === objective);
  return {
    questions: latest.length,
    right: latest.filter(({ right }) => right).length,
    answers: data.answers.filter((answer) => answer.objective === objective).length,
  };
}

/** Questions whose latest answer was wrong, by id. */
export const missedQuestions = (data: Pick<ReaderData, 'answers'>): string[] =>
  [...latestAnswers(data).values()].filter(({ right }) => !right).map(({ question }) => question);
