import type { ChapterEntry, Content, Entry } from './content.ts';
import { findKeys } from './find-keys.ts';

/** Ids that every chapter's page gives to parts outside its text; see `layouts/ChapterPage.astro`. */
export const chapterPageIds: readonly string[] = ['main', 'outcomes', 'check-yourself', 'sources'];

/** Ids that a handout's page has by itself. */
export const handoutPageIds: readonly string[] = ['main', 'sheet', 'print', 'sources'];

/** Questions that a chapter's page closes with: its own ones that no chapter asks in its text. */
export function closingQuestionsOf(content: Content, chapter: ChapterEntry): readonly Entry<unknown>[] {
  const asked = new Set(
    content.chapters.flatMap(({ body }) =>
      (body?.tags ?? []).filter(({ name }) => name === 'Question').map(({ attributes }) => attributes.get('id')?.value),
    ),
  );
  return content.questions.filter(
    ({ id, raw }) => !asked.has(id) && findKeys(raw, new Set(['chapter'])).some(({ text }) => text === chapter.id),
  );
}
