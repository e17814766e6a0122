import type { Answer, Session } from '../progress/schema.ts';
import { isRight, type Chosen } from '../question/answer.ts';
import type { QuestionView } from '../question/view.ts';
import { exam, readSettings, settingsQuery, type RoundSettings } from './settings.ts';

/** Starts a round. @param now in ms */
export const startSession = (settings: RoundSettings, questions: readonly { readonly id: string }[], now: number): Session => ({
  mode: settings.mode,
  startedAt: now,
  changedAt: now,
  seed: settings.seed,
  questions: questions.map(({ id }) => id),
  place: 0,
  answers: {},
  flags: [],
  ...(settings.mode === 'exam' && settings.timed ? { timeLeft: exam.minutes * 60 } : {}),
  chosenBy: Object.fromEntries(settingsQuery(settings)),
});

/** The settings that a round was started with. */
export const settingsOf = ({ chosenBy }: Session): RoundSettings => readSettings(new URLSearchParams(chosenBy));

/** Goes to a question. @param index from 0; limited to existing questions */
export const goTo = (session: Session, index: number, now: number): Session => ({
  ...session,
  place: Math.max(0, Math.min(index, session.questions.length - 1)),
  changedAt: now,
});

/** Stores the answer to a question. @param chosen empty removes the answer */
export function setAnswer(session: Session, question: string, chosen: Chosen, now: number): Session {
  const others = Object.entries(session.answers).filter(([id]) => id !== question);
  const own: [string, string[]][] = chosen.length > 0 ? [[question, [...chosen]]] : [];
  return { ...session, answers: Object.fromEntries([...others, ...own]), changedAt: now };
}

/** Flags a question for review, or removes the flag. */
export const toggleFlag = (session: Session, question: string, now: number): Session => ({
  ...session,
  flags: session.flags.includes(question) ? session.flags.filter((each) => each !== question) : [...session.flags, question],
  changedAt: now,
});

/** Sets the time left. @param seconds undefined turns the clock off */
export function setTimeLeft(session: Session, seconds: number | undefined, now: number): Session {
  const next = { ...session, changedAt: now };
  delete next.timeLeft;
  return seconds === undefined ? next : { ...next, timeLeft: Math.max(0, seconds) };
}

/** Ends the round. */
export const endSession = (session: Session, now: number): Session => ({ ...session, endedAt: now, changedAt: now });

/** The answers of an exam in the form in which they are stored. Unanswered questions are left out. */
export const examAnswers = (session: Session, questions: readonly QuestionView[], now: number): Answer[] =>
  questions.flatMap(({ id, objective, ...question }) => {
    const chosen = session.answers[id];
    return chosen ? [{ question: id, objective, right: isRight(question, chosen), at: now, chosen: [...chosen], in: 'exam' as const }] : [];
  });

/** A number of right answers out of a total. */
interface Score {
  readonly right: number;
  readonly of: number;
}

export type RoundResult = ReturnType<typeof scoreRound>;

/** Scores a round; unanswered questions count as missed. @param objectives ids, in reading order */
export function scoreRound({ answers }: Session, questions: readonly QuestionView[], objectives: readonly string[]) {
  const isCorrect = (question: QuestionView) => isRight(question, answers[question.id] ?? []);
  const scoreOf = (some: readonly QuestionView[]): Score => ({ right: some.filter(isCorrect).length, of: some.length });
  const groups = objectives.map((id) => [id, scoreOf(questions.filter(({ objective }) => objective === id))] as const);
  return {
    ...scoreOf(questions),
    /** By objective id, in the given order. */
    byObjective: new Map(groups.filter(([, score]) => score.of > 0)),
    /** Questions with a wrong answer or none, in the order in which they were asked. */
    missed: questions.filter((question) => !isCorrect(question)),
  };
}

/** A score in percent, rounded; 0 of 0 is 0. */
export const percentOf = ({ right, of }: Score): number => (of === 0 ? 0 : Math.round((right / of) * 100));
