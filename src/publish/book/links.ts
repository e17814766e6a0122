import { normalizeBase } from '../built-site.ts';
import { attribute } from '../built-site.ts';
import type { Element } from '../built-site.ts';
import { idInBook } from './part.ts';
import { findAll, make, setAttribute, append } from './tree.ts';

/** Attributes that name other elements by id. */
const idLists = ['aria-labelledby', 'aria-describedby', 'for', 'headers'];
const address = /^\/(?:guide\/([a-z0-9-]+)|(glossary|sources))\/(?:#(.+))?$/;

/** Ids are unique on their own pages only; in the book they begin with their part. */
export function prefixIds(element: Element, part: string): void {
  for (const each of [element, ...findAll(element, () => true)]) {
    for (const attr of each.attrs) {
      if (attr.name === 'id') attr.value = idInBook(part, attr.value);
      else if (idLists.includes(attr.name)) attr.value = attr.value.replaceAll(/\S+/g, (id) => idInBook(part, id));
      else if (attr.name === 'href') attr.value = attr.value.replace(/^#(?=.)/, `#${part}--`);
      else attr.value = attr.value.replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${idInBook(part, id)})`);
    }
  }
}

/**
 * Where a link of the site leads within the book; undefined where it leads out of it.
 * @param href as on the built page @param base the sub-path it was built for @param parts the ids of the book's parts
 */
export function hrefInBook(href: string, base: string, parts: ReadonlySet<string>): string | undefined {
  const root = normalizeBase(base);
  if (!href.startsWith(root)) return undefined;
  const [, chapter, list, id] = address.exec(`/${href.slice(root.length)}`) ?? [];
  const part = chapter ?? list;
  if (part === undefined || !parts.has(part)) return undefined;
  return `#${id ? idInBook(part, decodeURIComponent(id)) : part}`;
}

/** The head of a table's row has no room for more than its name. */
const headsRow = ({ parentNode }: Element): boolean => parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'th';

/** Links of the text get the number of the page they lead to; those to terms and sources are too many. */
const showsPage = (link: Element): boolean =>
  !headsRow(link) &&
  attribute(link, 'data-term') === undefined &&
  attribute(link, 'data-source') === undefined &&
  attribute(link, 'aria-label') === undefined;

/** Leads links from page to page to the same place in the book, and leaves room for the number of the page there. */
export function leadLinks(element: Element, base: string, parts: ReadonlySet<string>): void {
  for (const link of findAll(element, ({ tagName }) => tagName === 'a')) {
    const inside = hrefInBook(attribute(link, 'href') ?? '', base, parts);
    if (inside === undefined) continue;
    setAttribute(link, 'href', inside);
    if (showsPage(link)) append(link, pageReference(inside.slice(1)));
  }
}

/** Room for a page number, which is known once the book is on paper. */
export const pageReference = (id: string, name = 'page-ref'): Element => make('span', { class: name, 'data-page-of': id });
