import type { Question } from '../../schema/question.ts';
import { chapterPath } from '../paths.ts';
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

/** The page on which each question stands. */
function questionPages(guide: Guide): ReadonlyMap<string, string> {
  const closing = [...guide.questions.values()].filter(({ checkpoint }) => checkpoint);
  // What comes later counts for more.
  return new Map([
    ...questionLists(guide).flatMap(({ path, questions }) => questions.map(({ id }) => [id, path] as const)),
    ...closing.map(({ id, chapter }) => [id, chapterPath(chapter)] as const),
    ...guide.chapters.toReversed().flatMap(({ id, questions }) => questions.map((asked) => [asked, chapterPath(id)] as const)),
  ]);
}

/** Worked out once for each guide, and not for each question. */
const pagesOf = new WeakMap<Guide, ReadonlyMap<string, string>>();

/** Where a question stands: in the chapter whose text asks it, at the end of the chapter it closes, or else among those of its objective. */
export function questionPath(guide: Guide, id: string): string {
  const pages = pagesOf.get(guide) ?? questionPages(guide);
  pagesOf.set(guide, pages);
  return `${pages.get(id) ?? '/practice/'}#${id}`;
}
