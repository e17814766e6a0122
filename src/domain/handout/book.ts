import type { Question } from '../../schema/question.ts';
import type { Chapter, Guide } from '../guide.ts';
import { closingQuestions } from '../question/pages.ts';
import { url } from '../urls.ts';
import { bookPageLines, pageRule } from './book-pages.ts';

/** The part of the book that is being rendered. Tags and components read it from `Astro.locals.book` to adapt their ids and links. */
export interface BookContext {
  readonly part: string;
  readonly parts: ReadonlySet<string>;
  /** The sources that the book cites, by id. A source's number is its position here, from 1. */
  readonly sources: readonly string[];
  /** The sources that this part has already named beside its text, where each is named once. */
  readonly named: Set<string>;
  /** The number of each question in the book, by id. */
  readonly questionNumbers: ReadonlyMap<string, number>;
}

interface Locals {
  readonly book?: BookContext;
}

/** The id of an element in the book. It begins with the part, because ids are unique only within a page of the site. */
export const idInBook = (part: string, id: string): string => `${part}--${id}`;

/** The id of an element on the page that is being rendered. */
export const localId = ({ book }: Locals, id: string): string => (book ? idInBook(book.part, id) : id);

const partPath = /^\/(?:guide\/([a-z0-9-]+)|(glossary|sources))\/(?:#(.+))?$/;

/** The link to a path of the site inside the book; undefined if the book doesn't contain it. */
export function hrefInBook(path: string, { part, parts }: Pick<BookContext, 'part' | 'parts'>): string | undefined {
  if (path.startsWith('#')) return `#${idInBook(part, path.slice(1))}`;
  const [, chapter, list, id] = partPath.exec(path) ?? [];
  const target = chapter ?? list;
  if (target === undefined || !parts.has(target)) return undefined;
  return `#${id ? idInBook(target, decodeURIComponent(id)) : target}`;
}

/** The URL of a path on the page that is being rendered: inside the book, if the book contains it. */
export const localHref = ({ book }: Locals, path: string): string => (book && hrefInBook(path, book)) ?? url(path);

/** The services on the cover, chosen so that the line rises from one to the next. */
export const coverServices = ({ services }: Guide) => ['ec2', 'rds', 'lambda', 's3'].flatMap((id) => services.get(id) ?? []);

/** The latest day on which a chapter was checked, in ISO form. */
export const lastChecked = ({ chapters }: Guide): string =>
  chapters
    .map(({ checkedOn }) => checkedOn)
    .sort()
    .at(-1) ?? '';

const backMatter = [
  ['answers', 'Answers'],
  ['glossary', 'Glossary'],
  ['sources', 'Sources'],
  ['index', 'Index'],
] as const;

/** The questions of a chapter, first those in its text, then those at its end. */
export const questionsOf = (guide: Guide, chapter: Chapter): Question[] => [
  ...chapter.questions.flatMap((id) => guide.questions.get(id) ?? []),
  ...closingQuestions(guide, chapter.id),
];

export type BookPart = ReturnType<typeof bookParts>[number];

export function bookParts(guide: Guide) {
  const chapters = guide.chapters.map((chapter) => ({
    /** Its id in the book and the name of its file in the EPUB. */
    id: chapter.id,
    kind: 'chapter' as const,
    title: chapter.title,
    /** Its sections in the table of contents, with their ids in the book. */
    sections: chapter.places
      .filter(({ depth }) => depth === 2)
      .map((place) => ({ id: idInBook(chapter.id, place.id), title: place.title })),
    chapter,
  }));
  const answered = guide.chapters
    .filter((chapter) => questionsOf(guide, chapter).length > 0)
    .map(({ id, order, title }) => ({ id: idInBook('answers', id), title: `Chapter ${order}: ${title}` }));
  const others = backMatter.map(([id, title]) => ({ id, kind: id, title, sections: id === 'answers' ? answered : [], chapter: undefined }));
  return [...chapters, ...others];
}

/**
 * The index of the book, in alphabetical order. Each term has the sections that explain or use it, then its glossary entry, in the order of
 * their pages, with their ids in the book.
 */
export const bookIndex = ({ terms, chapters }: Guide) =>
  [...terms.values()].map(({ id, label, taughtIn }) => {
    const sections = chapters.flatMap(({ id: chapter, path, places }) =>
      places
        .filter((place) => place.terms.includes(id) || taughtIn === `${path}#${place.id}`)
        .map((place) => ({ id: idInBook(chapter, place.id), title: place.title })),
    );
    return { label, places: [...sections, { id: idInBook('glossary', id), title: 'Glossary' }] };
  });

/** What all parts of the book share: the sources, in the order in which they are first cited, and the numbers of the questions. */
export function bookContext(guide: Guide): Omit<BookContext, 'part' | 'named'> {
  const cited = new Set([...guide.chapters, ...guide.terms.values()].flatMap(({ sources }) => sources));
  const questions = guide.chapters.flatMap((chapter) => questionsOf(guide, chapter));
  return {
    parts: new Set(bookParts(guide).map(({ id }) => id)),
    sources: [...cited],
    questionNumbers: new Map(questions.map(({ id }, index) => [id, index + 1])),
  };
}

/** Styles that start each part of the book on a new page, with its running title, for both papers. */
export function bookPageStyles(guide: Guide): string {
  const parts = [
    ['book-cover', undefined, ':is(#book-cover,#book-imprint)'],
    ['book-front', 'Contents'],
    ...guide.chapters.map(({ id, order, title }) => [id, `${order}  ${title}`] as const),
    ...backMatter,
  ] as const;
  const rules = (['a4', 'letter'] as const).flatMap((paper) => parts.map(([id, title, elements]) => pageRule(paper, id, title, elements)));
  return `@layer print{@media print{${bookPageLines}${rules.join('\n')}}}\n`;
}
