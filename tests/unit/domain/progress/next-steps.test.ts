import { describe, expect, test } from 'vitest';
import { addAnswers, setSession, setReadingPosition, tickChapter } from '../../../../src/domain/progress/changes.ts';
import { missedQuestions, nextSteps, scoreAnswers, type StudyMaterial } from '../../../../src/domain/progress/next-steps.ts';
import { emptyData, type ReaderData } from '../../../../src/domain/progress/schema.ts';
import { answerAt, morning, sessionAt } from './samples.ts';

const material: StudyMaterial = {
  chapters: ['one', 'two', 'three'].map((id) => ({ id, title: `Chapter ${id}`, path: `/guide/${id}/`, minutes: 5 })),
  objectives: [
    { id: 'who-does-what', label: 'Who does what', path: '/guide/two/' },
    { id: 'compliance', label: 'Compliance', path: '/guide/three/' },
  ],
  cardsDue: 0,
};
const after = (...changes: readonly ((data: ReaderData) => ReaderData)[]) => changes.reduce((data, change) => change(data), emptyData());
const labels = (data: ReaderData, cardsDue = 0) => nextSteps(data, { ...material, cardsDue }).map(({ label }) => label);
const tickAll = material.chapters.map(({ id }) => tickChapter(id, true, morning));
const wrong = ['a', 'b', 'c'].map((question) => answerAt(morning, question, false));

describe('the next step', () => {
  test('for a new reader is the first chapter', () => {
    expect(labels(emptyData(), 10)[0]).toBe('Read “Chapter one”');
  });

  test('is unfinished work: a session, cards, a chapter', () => {
    const data = after(setSession(sessionAt(morning)), setReadingPosition('/guide/two/#middle', 'Chapter two: Middle', morning));
    expect(labels(data, 3)).toEqual(['Continue your practice exam', 'Review flashcards', 'Continue reading', 'Read “Chapter one”']);
    expect(nextSteps(data, material)[0]?.why).toBe('1 of 2 questions left.');
  });

  test('is not a session that ended or a chapter that was read', () => {
    const ended = { ...sessionAt(morning), endedAt: morning };
    const data = after(setSession(ended), setReadingPosition('/guide/one/', 'Chapter one', morning), tickChapter('one', true, morning));
    expect(labels(data)).toEqual(['Read “Chapter two”', 'Practice']);
  });

  test('is the weakest objective once it has enough answers', () => {
    expect(labels(after(...tickAll, addAnswers(...wrong.slice(0, 2))))).toEqual(['Practice']);
    const steps = nextSteps(after(...tickAll, addAnswers(...wrong)), material);
    expect(steps[0]).toEqual({
      label: 'Review Who does what',
      path: '/guide/two/',
      why: 'You answered 0 of 3 questions correctly last time.',
    });
  });

  test('always exists, and no page is recommended twice', () => {
    const data = after(setSession(sessionAt(morning)), ...tickAll);
    expect(nextSteps(data, material).map(({ path }) => path)).toEqual(['/practice/']);
  });
});

test('only the latest answer to a question counts', () => {
  const data = after(addAnswers(answerAt(morning + 1, 'a', true), answerAt(morning, 'a', false), answerAt(morning, 'b', false)));
  expect(scoreAnswers(data, ({ objective }) => objective === 'who-does-what')).toEqual({ questions: 2, right: 1 });
  expect(missedQuestions(data)).toEqual(new Set(['b']));
});
