import { attribute } from '../built-site.ts';
import type { Element } from '../built-site.ts';
import { idInBook, type BookPart } from '../book/part.ts';
import { byClass, empty, append, findAll, make, remove, setAttribute, unwrap } from '../book/tree.ts';

/** The file of a part. */
export const fileOf = (id: string): string => `${id}.xhtml`;

/** A picture of the guide as a file in the EPUB. Example: `diagrams/layered-security.svg`. */
export const diagramFile = (id: string): string => `diagrams/${id}.svg`;

/** Pictures become files with their words as alternative; the concept box is a table already, and keeps it. @returns the ids of the pictures */
function usePictureFiles(element: Element, part: string): string[] {
  return byClass(element, 'diagram').flatMap((figure) => {
    const room = byClass(figure, 'diagram-room')[0];
    const drawing = byClass(figure, 'drawing')[0];
    for (const roof of byClass(figure, 'house-roof')) remove(roof);
    if (!room || !drawing) return [];
    const id = (attribute(figure, 'aria-labelledby') ?? '').slice(idInBook(part, '').length).replace(/-caption$/, '');
    empty(room);
    append(room, make('img', { src: diagramFile(id), alt: attribute(drawing, 'aria-label') ?? '' }));
    return [id];
  });
}

/** A link inside the book leads to the file of the part; one to the site, to the site's address, and is plain text where it has none. */
function leadLinks(element: Element, parts: readonly string[], siteUrl: string | undefined): void {
  for (const link of findAll(element, ({ tagName }) => tagName === 'a')) {
    const href = attribute(link, 'href');
    if (href?.startsWith('#')) {
      const [part = ''] = href.slice(1).split('--');
      setAttribute(link, 'href', parts.includes(part) && href !== `#${part}` ? `${fileOf(part)}${href}` : fileOf(part));
    } else if (href?.startsWith('/')) {
      if (siteUrl) setAttribute(link, 'href', new URL(href, siteUrl).href);
      else unwrap(link);
    }
  }
}

/** What has a meaning on the site only. */
function tidy(element: Element): void {
  for (const place of findAll(element, (each) => attribute(each, 'data-page-of') !== undefined)) remove(place);
  for (const each of [element, ...findAll(element, () => true)])
    each.attrs = each.attrs.filter(({ name }) => !name.startsWith('data-') || name === 'data-party');
}

/** Makes a part of the book fit for an EPUB, in place. @param parts the ids of all parts @returns the ids of its pictures */
export function fitForEpub({ id, element }: BookPart, parts: readonly string[], siteUrl: string | undefined): string[] {
  const pictures = usePictureFiles(element, id);
  leadLinks(element, parts, siteUrl);
  for (const term of byClass(element, 'term')) setAttribute(term, 'epub:type', 'glossref');
  tidy(element);
  return pictures;
}
