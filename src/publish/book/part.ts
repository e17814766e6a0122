import type { BackMatter } from '../../domain/handout/book.ts';
import type { Element } from '../built-site.ts';

/** One part of the book: a chapter, or what stands behind the chapters. */
export interface BookPart {
  /** Its id in the book, and the name of its file in the EPUB. Ids inside it begin with this and two hyphens. */
  readonly id: string;
  readonly kind: 'chapter' | BackMatter;
  readonly title: string;
  readonly element: Element;
}

/** The id that something has in the book. @param part the part it stands in @param id its id on its own page */
export const idInBook = (part: string, id: string): string => `${part}--${id}`;
