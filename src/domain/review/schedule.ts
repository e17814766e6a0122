import { createEmptyCard, fsrs, Rating, type Card as FsrsCard, type Grade, State } from 'ts-fsrs';
import { addReview, type Change } from '../progress/changes.ts';
import type { CardState } from '../progress/schema.ts';
import { fixClock } from './queue.ts';

/** The ratings of ts-fsrs, from 1. */
export const grades = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const;
export type { Grade };

const states = [State.New, State.Learning, State.Review, State.Relearning] as const;

/** The default parameters of ts-fsrs. Fuzz spreads cards that were learned together over neighboring days. */
const scheduler = fsrs({ enable_fuzz: true });

const toFsrs = (state: CardState): FsrsCard => ({
  // ts-fsrs computes its other fields from the last review.
  ...createEmptyCard(new Date(state.due)),
  stability: state.stability,
  difficulty: state.difficulty,
  scheduled_days: state.scheduledDays,
  learning_steps: state.learningStep,
  reps: state.reps,
  lapses: state.lapses,
  state: states[state.state] ?? State.New,
  last_review: new Date(state.last),
});

const fromFsrs = (card: FsrsCard, now: number): CardState => ({
  due: card.due.getTime(),
  stability: card.stability,
  difficulty: card.difficulty,
  scheduledDays: card.scheduled_days,
  learningStep: card.learning_steps,
  reps: card.reps,
  lapses: card.lapses,
  state: card.state,
  last: now,
});

const cardBefore = (state: CardState | undefined, now: number): FsrsCard =>
  state ? toFsrs(fixClock(state, now)) : createEmptyCard(new Date(now));

/** The state of a card after a rating. @param state undefined for a new card @param now in ms */
export const applyRating = (state: CardState | undefined, grade: Grade, now: number): CardState =>
  fromFsrs(scheduler.next(cardBefore(state, now), new Date(now), grade).card, now);

/** For each rating, the time until the card comes back, in ms. */
export function nextIntervals(state: CardState | undefined, now: number): Readonly<Record<Grade, number>> {
  const preview = scheduler.repeat(cardBefore(state, now), new Date(now));
  return Object.fromEntries(grades.map((grade) => [grade, preview[grade].card.due.getTime() - now])) as Record<Grade, number>;
}

/** Rates a card, based on its state when the change is applied. */
export const rateCard =
  (card: string, grade: Grade, now: number): Change =>
  (data) => {
    const state = data.cards[card];
    return addReview({ card, at: now, rating: grade, from: state?.state ?? 0 }, applyRating(state, grade, now))(data);
  };
