import { url } from '../urls.ts';

/** The part of the book that is being rendered. Tags and components read it from `Astro.locals.book`, to fit their ids and links into the book. */
export interface BookContext {
  /** The id of the part. */
  readonly part: string;
  /** The ids of all parts. */
  readonly parts: ReadonlySet<string>;
  /** The sources that the book cites, by id; a source's number is its index here, from 1. */
  readonly sources: readonly string[];
  /** The sources that this part has named beside its text: each is named once. */
  readonly named: Set<string>;
  /** The number of each question in the book, by id. */
  readonly questionNumbers: ReadonlyMap<string, number>;
}

interface Locals {
  readonly book?: BookContext;
}

/** The id of an element in the book: ids are unique on their own pages only, so each begins with its part. */
export const idInBook = (part: string, id: string): string => `${part}--${id}`;

/** An element's id on the page that is rendered. */
export const localId = ({ book }: Locals, id: string): string => (book ? idInBook(book.part, id) : id);

const partPath = /^\/(?:guide\/([a-z0-9-]+)|(glossary|sources))\/(?:#(.+))?$/;

/** Where a path of the site is in the book; undefined if it leads out of it. */
export function hrefInBook(path: string, { part, parts }: Pick<BookContext, 'part' | 'parts'>): string | undefined {
  if (path.startsWith('#')) return `#${idInBook(part, path.slice(1))}`;
  const [, chapter, list, id] = partPath.exec(path) ?? [];
  const target = chapter ?? list;
  if (target === undefined || !parts.has(target)) return undefined;
  return `#${id ? idInBook(target, decodeURIComponent(id)) : target}`;
}

/** The URL of a path on the page that is rendered: a place in the book if the book has it. */
export const localHref = ({ book }: Locals, path: string): string => (book && hrefInBook(path, book)) ?? url(path);
