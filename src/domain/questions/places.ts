import type { Question } from '../../schema/question.ts';
import { chapterPath } from '../addresses.ts';
import type { Guide } from '../guide.ts';
import { byDifficulty } from './difficulty.ts';
import { questionLists } from './lists.ts';

/** The questions a chapter closes with: its checkpoint, easy ones first, without those that a chapter asks in its text. */
export function closingQuestions(guide: Guide, chapterId: string): Question[] {
  const askedInText = new Set(guide.chapters.flatMap((chapter) => chapter.questions));
  return [...guide.questions.values()]
    .filter(({ id, chapter, checkpoint }) => checkpoint && chapter === chapterId && !askedInText.has(id))
    .sort(byDifficulty);
}

/** Where a question stands: in the chapter whose text asks it, at the end of the chapter it closes, or else among those of its objective. */
export function questionPath(guide: Guide, id: string): string {
  const question = guide.questions.get(id);
  const asking = guide.chapters.find((chapter) => chapter.questions.includes(id))?.id ?? (question?.checkpoint && question.chapter);
  if (asking) return `${chapterPath(asking)}#${id}`;
  const list = questionLists(guide).find(({ questions }) => questions.some((each) => each.id === id));
  return `${list?.path ?? '/practice/'}#${id}`;
}
