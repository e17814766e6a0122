import type { Session } from '../progress/schema.ts';
import { isRight } from '../question/answer.ts';
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
