import { party } from '../../schema/party.ts';
import { groupBy } from '../group-by.ts';
import { changePageIds } from '../change/changes.ts';
import { servicePageIds } from '../service/page.ts';
import type { Content, EntryTypes } from './content.ts';

/** Ids that every page has: its main part, and its footer. */
const everyPage = ['main', 'end'];

/** Ids that every chapter's page gives to parts outside its text; see `layouts/ChapterPage.astro`. */
export const chapterPageIds: readonly string[] = ['main', 'outcomes', 'check-yourself', 'sources'];

/** Ids that no heading or tag may have: chapters, handouts and the guide's first page give them to parts of their own. */
export const textPageIds: ReadonlySet<string> = new Set([...everyPage, ...chapterPageIds, 'sheet', 'print', 'chapters']);

/** Ids that the pages which show a collection's entries give to parts of their own, so that no entry may have them. */
export const entryPageIds = {
  terms: everyPage,
  sources: everyPage,
  layers: [...everyPage, ...servicePageIds, 'split-caption'],
  questions: [...everyPage, ...chapterPageIds],
  diagrams: [...everyPage, ...chapterPageIds],
  // The pages of layers have a heading for each party.
  services: [...everyPage, ...party.options, 'sources', 'key', 'glyph-customer', 'glyph-shared'],
  surprises: everyPage,
  changes: [...everyPage, ...changePageIds, ...chapterPageIds],
} as const;

/** The questions that chapters ask in their text, by id. */
const askedInText = ({ chapters }: Content): ReadonlySet<string | undefined> =>
  new Set(
    chapters.flatMap(({ body }) =>
      (body?.tags ?? []).filter(({ name }) => name === 'Question').map(({ attributes }) => attributes.get('id')?.value),
    ),
  );

type QuestionEntry = EntryTypes['questions'];

/** The questions of one chapter. */
export interface ChapterQuestions {
  /** Those that no chapter asks in its text. */
  readonly own: readonly QuestionEntry[];
  /** Those of them that its page closes with. */
  readonly closing: readonly QuestionEntry[];
}

/** The questions of every chapter, by its id, looked through once for all. @returns none for a chapter that has none */
export function questionsByChapter(content: Content): (chapter: { readonly id: string }) => ChapterQuestions {
  const asked = askedInText(content);
  const notAsked = content.questions.filter(({ id }) => !asked.has(id));
  const byChapter = groupBy(notAsked, ({ raw }): unknown => Reflect.get(Object(raw), 'chapter'));
  return ({ id }) => {
    const own = byChapter.get(id) ?? [];
    return { own, closing: own.filter(({ raw }) => Reflect.get(Object(raw), 'checkpoint') === true) };
  };
}
