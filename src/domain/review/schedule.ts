import { createEmptyCard, fsrs, Rating, State, type Card as FsrsCard, type Grade } from 'ts-fsrs';
import { addReview, type Change } from '../progress/changes.ts';
import type { CardState, Review } from '../progress/schema.ts';
import { settled } from './settled.ts';

/** The ratings, as ts-fsrs numbers them: from 1. */
export const grades = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const;
export type { Grade };

const states = [State.New, State.Learning, State.Review, State.Relearning] as const;

/** ts-fsrs's own parameters; fuzz spreads cards that were learned together over neighboring days. */
const scheduler = fsrs({ enable_fuzz: true });

const toFsrs = (state: CardState): FsrsCard => ({
  // What it keeps beside these, it reckons anew from the last review.
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
  state ? toFsrs(settled(state, now)) : createEmptyCard(new Date(now));

/** What ts-fsrs makes of a rating. @param state undefined for a new card @param now in ms */
export const rated = (state: CardState | undefined, grade: Grade, now: number): CardState =>
  fromFsrs(scheduler.next(cardBefore(state, now), new Date(now), grade).card, now);

/** When the card would come again after each rating, in ms from now. */
export function waits(state: CardState | undefined, now: number): Readonly<Record<Grade, number>> {
  const preview = scheduler.repeat(cardBefore(state, now), new Date(now));
  const waitOf = (grade: Grade) => preview[grade].card.due.getTime() - now;
  return {
    [Rating.Again]: waitOf(Rating.Again),
    [Rating.Hard]: waitOf(Rating.Hard),
    [Rating.Good]: waitOf(Rating.Good),
    [Rating.Easy]: waitOf(Rating.Easy),
  };
}

/** The review that a rating makes. */
export const reviewOf = (card: string, state: CardState | undefined, grade: Grade, now: number): Review => ({
  card,
  at: now,
  rating: grade,
  from: state?.state ?? 0,
});

/** Rates a card, from whatever state it has when the change is made. */
export const rateCard =
  (card: string, grade: Grade, now: number): Change =>
  (data) => {
    const state = data.cards[card];
    return addReview(reviewOf(card, state, grade, now), rated(state, grade, now))(data);
  };
