import type { Guide } from './guide.ts';

/** Addresses of the site, from its root; `withBase` adds the sub-path. They are fixed: others link to them. */
export const chapterPath = (id: string) => `/guide/${id}/`;
export const termPath = (id: string) => `/glossary/#${id}`;
export const sourcePath = (id: string) => `/sources/#${id}`;
export const diagramPath = (id: string) => `/diagrams/#${id}`;

/** The questions a chapter closes with: its own ones that no chapter asks in its text. */
export function closingQuestions(guide: Guide, chapterId: string) {
  const askedInText = new Set(guide.chapters.flatMap((chapter) => chapter.questions));
  return [...guide.questions.values()].filter((question) => question.chapter === chapterId && !askedInText.has(question.id));
}

/** Where a question stands: in the chapter whose text asks it, else at the end of the chapter that teaches it. */
export function questionPath(guide: Guide, id: string): string {
  const asking = guide.chapters.find((chapter) => chapter.questions.includes(id))?.id ?? guide.questions.get(id)?.chapter;
  return `${chapterPath(asking ?? '')}#${id}`;
}

/** What a site path is called, for link texts: a chapter's title, or the title of the place in it. */
export function titleOfPath(guide: Guide, path: string): string {
  const [page = '', fragment] = path.split('#');
  const chapter = guide.chapters.find((each) => chapterPath(each.id) === page);
  const place = chapter?.places.find((each) => each.id === fragment);
  return place?.title ?? chapter?.title ?? path;
}
