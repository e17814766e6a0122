import type { Content, EntryTypes } from './content.ts';
import { findKeys } from './find-keys.ts';

/** Ids that every chapter's page gives to parts outside its text; see `layouts/ChapterPage.astro`. */
export const chapterPageIds: readonly string[] = ['main', 'outcomes', 'check-yourself', 'sources'];

/** Ids that a handout's page has by itself. */
export const handoutPageIds: readonly string[] = ['main', 'sheet', 'print', 'sources'];

const namesOf = (raw: unknown, field: string) => findKeys(raw, new Set([field])).map(({ text }) => text);

/** The questions that chapters ask in their text, by id. */
const askedInText = ({ chapters }: Content): ReadonlySet<string | undefined> =>
  new Set(
    chapters.flatMap(({ body }) =>
      (body?.tags ?? []).filter(({ name }) => name === 'Question').map(({ attributes }) => attributes.get('id')?.value),
    ),
  );

/** A chapter's own questions that no chapter asks in its text. */
export function ownQuestionsOf(content: Content, chapter: { readonly id: string }): readonly EntryTypes['questions'][] {
  const asked = askedInText(content);
  return content.questions.filter(({ id, raw }) => !asked.has(id) && namesOf(raw, 'chapter').includes(chapter.id));
}

/** Questions that a chapter's page closes with. */
export const closingQuestionsOf = (content: Content, chapter: { readonly id: string }): readonly EntryTypes['questions'][] =>
  ownQuestionsOf(content, chapter).filter(({ raw }) => Reflect.get(Object(raw), 'checkpoint') === true);
