import { party } from '../../schema/primitives.ts';
import { groupBy } from '../group-by.ts';
import { changePageIds } from '../change/changes.ts';
import { servicePageIds } from '../service/page.ts';
import type { Content, EntryTypes } from './content.ts';

/** Ids that every page has: its main part and its footer. */
const everyPage = ['main', 'end'];

/** Ids that chapter pages give to parts outside the text; see `layouts/ChapterPage.astro`. */
export const chapterPageIds: readonly string[] = ['main', 'outcomes', 'check-yourself', 'sources'];

/** Ids that headings and tags can't have, because chapters, handouts, and the guide's first page use them. */
export const textPageIds: ReadonlySet<string> = new Set([...everyPage, ...chapterPageIds, 'sheet', 'print', 'chapters']);

/** Ids that the entries of a collection can't have, because pages that show these entries use them. */
export const entryPageIds = {
  terms: everyPage,
  sources: everyPage,
  layers: [...everyPage, ...servicePageIds, 'split-caption'],
  questions: [...everyPage, ...chapterPageIds],
  diagrams: [...everyPage, ...chapterPageIds],
  // The page of a layer has a heading for each party.
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
  /** The questions that aren't in the text of any chapter. */
  readonly own: readonly QuestionEntry[];
  /** The ones among them that are at the end of the chapter's page. */
  readonly closing: readonly QuestionEntry[];
}

/** Groups all questions once. @returns a function that gives the questions of a chapter */
export function questionsByChapter(content: Content): (chapter: { readonly id: string }) => ChapterQuestions {
  const asked = askedInText(content);
  const notAsked = content.questions.filter(({ id }) => !asked.has(id));
  const byChapter = groupBy(notAsked, ({ raw }): unknown => Reflect.get(Object(raw), 'chapter'));
  return ({ id }) => {
    const own = byChapter.get(id) ?? [];
    return { own, closing: own.filter(({ raw }) => Reflect.get(Object(raw), 'checkpoint') === true) };
  };
}
