import type { Answer, ReaderData } from './schema.ts';

type Answers = Pick<ReaderData, 'answers'>;

/** The latest answer to each question, oldest first. */
const latestAnswers = ({ answers }: Answers): Answer[] => [
  ...new Map([...answers].sort((a, b) => a.at - b.at).map((answer) => [answer.question, answer])).values(),
];

/** How many of some questions have an answer, and for how many the latest answer was right. @param isCounted whether an answer counts */
export function scoreAnswers(data: Answers, isCounted: (answer: Answer) => boolean) {
  const latest = latestAnswers(data).filter(isCounted);
  return { questions: latest.length, right: latest.filter(({ right }) => right).length };
}

/** The ids of questions whose latest answer was wrong. */
export const missedQuestions = (data: Answers): ReadonlySet<string> =>
  new Set(latestAnswers(data).flatMap(({ right, question }) => (right ? [] : [question])));
