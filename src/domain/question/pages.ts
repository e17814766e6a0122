import type { Question } from '../../schema/question.ts';
import type { Guide } from '../guide.ts';
import { chapterPath, practicePath } from '../paths.ts';

/** A page with this many questions has at most 14 kB after compression. */
const perPage = 30;

const difficultyRank = { easy: 0, medium: 1, hard: 2 } as const;

const byDifficulty = (a: Question, b: Question): number => difficultyRank[a.difficulty] - difficultyRank[b.difficulty];

/** The pages of the question bank by objective, easy questions first. The pages of one objective have about the same length. */
export function questionLists({ questions, objectives }: Guide) {
  const all = [...questions.values()].sort(byDifficulty);
  return objectives.flatMap((objective) => {
    const own = all.filter((question) => question.objective === objective.id);
    const parts = Math.max(1, Math.ceil(own.length / perPage));
    const size = Math.ceil(own.length / parts);
    return Array.from({ length: parts }, (_, index) => ({
      objective,
      /** From 1 to `parts`. */
      part: index + 1,
      parts,
      path: practicePath(objective.id, index + 1),
      questions: own.slice(index * size, (index + 1) * size),
    }));
  });
}

/** The questions at the end of a chapter, easy ones first. Questions in the text of any chapter are left out. */
export function closingQuestions(guide: Guide, chapterId: string): Question[] {
  const inText = new Set(guide.chapters.flatMap((chapter) => chapter.questions));
  return [...guide.questions.values()]
    .filter(({ id, chapter, checkpoint }) => checkpoint && chapter === chapterId && !inText.has(id))
    .sort(byDifficulty);
}

/** The page of each question, by the question's id. Later entries win. */
function questionPages(guide: Guide): ReadonlyMap<string, string> {
  const closing = [...guide.questions.values()].filter(({ checkpoint }) => checkpoint);
  return new Map([
    ...questionLists(guide).flatMap(({ path, questions }) => questions.map(({ id }) => [id, path] as const)),
    ...closing.map(({ id, chapter }) => [id, chapterPath(chapter)] as const),
    ...[...guide.chapters].reverse().flatMap(({ id, questions }) => questions.map((question) => [question, chapterPath(id)] as const)),
  ]);
}

/** Computed once per Guide, because every question needs it. */
const pagesByGuide = new WeakMap<Guide, ReadonlyMap<string, string>>();

/** The path of a question: in the chapter whose text asks it, or else in its chapter's checkpoint, or else in the list of its objective. */
export function questionPath(guide: Guide, id: string): string {
  const pages = pagesByGuide.get(guide) ?? questionPages(guide);
  pagesByGuide.set(guide, pages);
  return `${pages.get(id) ?? '/practice/'}#${id}`;
}
