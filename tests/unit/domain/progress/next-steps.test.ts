import { describe, expect, test } from 'vitest';
import { addAnswers, keepSession, markPlace, tickChapter } from '../../../../src/domain/progress/changes.ts';
import { nextSteps, type Offer } from '../../../../src/domain/progress/next-steps.ts';
import { emptyData, type ReaderData } from '../../../../src/domain/progress/schema.ts';
import { answersOn, missedQuestions } from '../../../../src/domain/progress/standing.ts';
import { answerAt, morning, sessionAt } from './samples.ts';

const offer: Offer = {
  chapters: ['one', 'two', 'three'].map((id) => ({ id, title: `Chapter ${id}`, path: `/guide/${id}/`, minutes: 5 })),
  objectives: [
    { id: 'who-does-what', label: 'Who does what', path: '/guide/two/' },
    { id: 'compliance', label: 'Compliance', path: '/guide/three/' },
  ],
  cardsWaiting: 0,
};
const after = (...changes: readonly ((data: ReaderData) => ReaderData)[]) => changes.reduce((data, change) => change(data), emptyData());
const labels = (data: ReaderData, cardsWaiting = 0) => nextSteps(data, { ...offer, cardsWaiting }).map(({ label }) => label);
const tickAll = offer.chapters.map(({ id }) => tickChapter(id, true, morning));
const wrong = ['a', 'b', 'c'].map((question) => answerAt(morning, question, false));

describe('what to do next', () => {
  test('for someone new is the first chapter, before any cards', () => {
    expect(labels(emptyData(), 10)[0]).toBe('Read “Chapter one”');
  });

  test('is first what was begun: a session, cards, the place where one stopped', () => {
    const data = after(keepSession(sessionAt(morning)), markPlace('/guide/two/#middle', 'Chapter two: Middle', morning));
    expect(labels(data, 3)).toEqual(['Go on with your exam', 'Review your cards', 'Read on', 'Read “Chapter one”']);
    expect(nextSteps(data, offer)[0]?.why).toBe('one question of 2 still to answer; nothing was lost.');
  });

  test('is not a session that ended, nor a chapter that is ticked', () => {
    const ended = { ...sessionAt(morning), endedAt: morning };
    const data = after(keepSession(ended), markPlace('/guide/one/', 'Chapter one', morning), tickChapter('one', true, morning));
    expect(labels(data)).toEqual(['Read “Chapter two”', 'Practice']);
  });

  test('is the objective that went worst, once there are answers enough to say so', () => {
    expect(labels(after(...tickAll, addAnswers(...wrong.slice(0, 2))))).toEqual(['Practice']);
    const steps = nextSteps(after(...tickAll, addAnswers(...wrong)), offer);
    expect(steps[0]).toEqual({
      label: 'Read again: Who does what',
      path: '/guide/two/',
      why: '0 of 3 questions on it were right the last time.',
    });
  });

  test('is never nothing, and never one page twice', () => {
    const data = after(keepSession(sessionAt(morning)), ...tickAll);
    expect(nextSteps(data, offer).map(({ path }) => path)).toEqual(['/practice/']);
  });
});

test('of the answers to one question the latest counts, in whatever order they stand', () => {
  const data = after(addAnswers(answerAt(morning + 1, 'a', true), answerAt(morning, 'a', false), answerAt(morning, 'b', false)));
  expect(answersOn(data, 'who-does-what')).toEqual({ questions: 2, right: 1, answers: 3 });
  expect(missedQuestions(data)).toEqual(['b']);
});
