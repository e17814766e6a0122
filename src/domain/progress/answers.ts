import type { Answer, ReaderData } from './schema.ts';

type Answers = Pick<ReaderData, 'answers'>;

/** The latest answer to each question, by question id. */
const latestAnswers = ({ answers }: Answers): ReadonlyMap<string, Answer> =>
  new Map([...answers].sort((a, b) => a.at - b.at).map((answer) => [answer.question, answer]));

/** Scores the answers on an objective. @param objective its id */
export function scoreObjective(data: Answers, objective: string) {
  const latest = [...latestAnswers(data).values()].filter((answer) => answer.objective === objective);
  return {
    /** The number of different questions answered. */
    questions: latest.length,
    /** Questions whose latest answer was right. */
    right: latest.filter(({ right }) => right).length,
    /** All answers, including repeated ones. */
    answers: data.answers.filter((answer) => answer.objective === objective).length,
  };
}

/** How many of some questions have an answer, and for how many the latest answer was right. @param questions their ids */
export function scoreQuestions(data: Answers, questions: readonly string[]) {
  const latest = latestAnswers(data);
  const answers = questions.flatMap((id) => latest.get(id) ?? []);
  return { questions: answers.length, right: answers.filter(({ right }) => right).length };
}

/** The ids of questions whose latest answer was wrong. */
export const missedQuestions = (data: Answers): ReadonlySet<string> =>
  new Set([...latestAnswers(data).values()].filter(({ right }) => !right).map(({ question }) => question));
