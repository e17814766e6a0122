import { describe, expect, test } from 'vitest';
import { setReadingPosition, tickChapter } from '../../../../src/domain/progress/changes.ts';
import { firstUnread, stoppedAt } from '../../../../src/domain/progress/next-steps.ts';
import { emptyData } from '../../../../src/domain/progress/schema.ts';

const chapters = [
  { id: 'one', title: 'One', path: '/guide/one/' },
  { id: 'two', title: 'Two', path: '/guide/two/' },
];
const reading = setReadingPosition('/guide/one/#part', 'One: Part', 1)(emptyData());

describe('where to read on', () => {
  test('is where the reader stopped, until its chapter is marked as read', () => {
    expect(stoppedAt(reading, chapters)).toMatchObject({ reading: { path: '/guide/one/#part' }, chapter: { id: 'one' } });
    expect(stoppedAt(tickChapter('one', true, 2)(reading), chapters)).toBeUndefined();
  });

  test('is unknown for someone who has read nothing, or something else', () => {
    expect(stoppedAt(emptyData(), chapters)).toBeUndefined();
    expect(stoppedAt(setReadingPosition('/exam/', 'Exam', 1)(emptyData()), chapters)).toBeUndefined();
  });

  test('is otherwise the first chapter that is not marked as read', () => {
    expect(firstUnread(tickChapter('one', true, 2)(reading), chapters)?.id).toBe('two');
    expect(
      firstUnread(
        chapters.reduce((data, { id }) => tickChapter(id, true, 2)(data), reading),
        chapters,
      ),
    ).toBeUndefined();
  });
});
