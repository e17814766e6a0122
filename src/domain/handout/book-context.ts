import { url } from '../urls.ts';

/** The part of the book that is being rendered. Tags and components read it from `Astro.locals.book` to adapt their ids and links. */
export interface BookContext {
  /** The id of the part. */
  readonly part: string;
  /** The ids of all parts. */
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
