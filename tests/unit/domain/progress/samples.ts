import {
  emptyData,
  type Answer,
  type CardState,
  type ReaderData,
  type Review,
  type Session,
} from '../../../../src/domain/progress/schema.ts';

/** A morning: 25 November 2026, 8:00 UTC. */
export const morning = Date.UTC(2026, 10, 25, 8);

export const answerAt = (at: number, question = 'guest-os', right = true): Answer => ({
  question,
  objective: 'who-does-what',
  right,
  at,
  chosen: ['0'],
  in: 'practice',
});

export const reviewAt = (at: number, card = 'term:hypervisor', rating = 3): Review => ({ card, at, rating, from: 0 });

export const markAt = (at: number, owner = 'Platform team') => ({ state: 'planned' as const, owner, note: 'After the move', at });

export const stateAt = (last: number, reps = 1): CardState => ({
  due: last + 600_000,
  stability: 2.3,
  difficulty: 2.1,
  scheduledDays: 0,
  learningStep: 1,
  reps,
  lapses: 0,
  state: 1,
  last,
});

export const sessionAt = (startedAt: number, changedAt = startedAt): Session => ({
  mode: 'exam',
  startedAt,
  changedAt,
  seed: 'k3f9',
  questions: ['guest-os', 'drill:ec2:hypervisor'],
  place: 1,
  answers: { 'guest-os': ['0', '2'] },
  flags: ['guest-os'],
  timeLeft: 1200,
  chosenBy: { objective: 'who-does-what' },
});

/** Data with something in every field. */
export const fullData = (): ReaderData => ({
  ...emptyData(),
  answers: [answerAt(morning)],
  session: sessionAt(morning),
  cards: { 'term:hypervisor': stateAt(morning) },
  reviews: [reviewAt(morning)],
  chapters: { 'the-model': { done: true, at: morning } },
  reading: { path: '/guide/the-layers/#hardware', title: 'The layers: Hardware', at: morning },
  stack: { 'rds:operating-system': markAt(morning) },
  settings: { newPerDay: 20, at: morning },
});
