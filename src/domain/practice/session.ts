import type { Answer, Session } from '../progress/schema.ts';
import { isRight, type Chosen } from '../question/grade.ts';
import { choiceQuery, exam, readChoice, type Choice } from './choice.ts';
import type { PracticeQuestion } from './data.ts';

/** A round that begins now. @param at in ms */
export const beginSession = (choice: Choice, questions: readonly { readonly id: string }[], at: number): Session => ({
  mode: choice.mode,
  startedAt: at,
  changedAt: at,
  seed: choice.seed,
  questions: questions.map(({ id }) => id),
  place: 0,
  answers: {},
  flags: [],
  ...(choice.mode === 'exam' && choice.timed ? { timeLeft: exam.minutes * 60 } : {}),
  chosenBy: Object.fromEntries(choiceQuery(choice)),
});

/** How the questions of a round were chosen. */
export const choiceOf = ({ chosenBy }: Session): Choice => readChoice(new URLSearchParams(chosenBy));

/** Goes to a question. @param place from 0; outside, the nearest there is */
export const goTo = (session: Session, place: number, at: number): Session => ({
  ...session,
  place: Math.max(0, Math.min(place, session.questions.length - 1)),
  changedAt: at,
});

/** Writes down what was chosen. @param chosen empty: the answer is taken back */
export function answerIn(session: Session, question: string, chosen: Chosen, at: number): Session {
  const others = Object.entries(session.answers).filter(([id]) => id !== question);
  const own: [string, string[]][] = chosen.length > 0 ? [[question, [...chosen]]] : [];
  return { ...session, answers: Object.fromEntries([...others, ...own]), changedAt: at };
}

/** Marks a question to be looked at again, or takes the mark away. */
export const toggleFlag = (session: Session, question: string, at: number): Session => ({
  ...session,
  flags: session.flags.includes(question) ? session.flags.filter((each) => each !== question) : [...session.flags, question],
  changedAt: at,
});

/** Sets what the clock shows. @param left seconds; undefined switches it off */
export function setTimeLeft(session: Session, left: number | undefined, at: number): Session {
  const next = { ...session, changedAt: at };
  delete next.timeLeft;
  return left === undefined ? next : { ...next, timeLeft: Math.max(0, left) };
}

/** Hands the round in. */
export const endSession = (session: Session, at: number): Session => ({ ...session, endedAt: at, changedAt: at });

/** What is written down of an exam when it is handed in: each question that was answered. */
export const answersOfExam = (session: Session, questions: readonly PracticeQuestion[], at: number): Answer[] =>
  questions.flatMap((question) => {
    const chosen = session.answers[question.id];
    if (!chosen) return [];
    return [
      {
        question: question.id,
        objective: question.objective,
        right: isRight(question, chosen),
        at,
        chosen: [...chosen],
        in: 'exam' as const,
      },
    ];
  });
