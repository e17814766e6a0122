import { attribute, textOf } from '../built-site.ts';
import type { Element } from '../built-site.ts';
import { pageReference } from './links.ts';
import type { BookPart } from './part.ts';
import { findAll, make } from './tree.ts';

/** A line of the contents list. */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
}

/** The sections of a part that the contents list: headings below its title; the glossary's letters are none. */
export const sectionsOf = ({ element, kind }: BookPart): ContentsEntry[] =>
  kind === 'glossary'
    ? []
    : findAll(element, (each) => each.tagName === 'h3' && attribute(each, 'id') !== undefined).map((heading) => ({
        id: attribute(heading, 'id') ?? '',
        title: textOf(heading),
      }));

const line = ({ id, title }: ContentsEntry) =>
  make('a', { href: `#${id}` }, make('span', { class: 'book-line' }, title), pageReference(id, 'book-page'));

function entryOf(part: BookPart): Element {
  const sections = sectionsOf(part);
  const list = make('ul', { class: 'book-sections' }, ...sections.map((section) => make('li', {}, line(section))));
  return make('li', {}, line({ id: part.id, title: part.title }), ...(sections.length > 0 ? [list] : []));
}

/** The book's contents: each part with its sections, chapters numbered, and room for the number of the page. */
export function contentsOf(parts: readonly BookPart[]): Element {
  const chapters = parts.filter(({ kind }) => kind === 'chapter');
  const rest = parts.filter(({ kind }) => kind !== 'chapter');
  return make(
    'nav',
    { class: 'book-contents-list', 'aria-labelledby': 'book-contents' },
    make('h2', { id: 'book-contents' }, 'Contents'),
    make('ol', { class: 'book-chapters' }, ...chapters.map(entryOf)),
    make('ul', { class: 'book-back' }, ...rest.map(entryOf)),
  );
}
