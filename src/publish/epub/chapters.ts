import { defaultTreeAdapter as adapter, html } from 'parse5';
import { attribute, elementsIn, type Element } from '../built-site.ts';

/** The file of a part. */
export const fileOf = (id: string): string => `${id}.xhtml`;

/** The file of a picture in the EPUB. Example: `diagrams/layered-security.svg` */
export const diagramFile = (id: string): string => `diagrams/${id}.svg`;

const hasClass = (element: Element, name: string) => attribute(element, 'class')?.split(' ').includes(name) === true;
const byClass = (element: Element, name: string) => elementsIn(element).filter((each) => hasClass(each, name));

function setAttribute(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((each) => each.name !== name), { name, value }];
}

/** Replaces an element with its content. */
function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const child of [...element.childNodes]) {
    adapter.detachNode(child);
    adapter.insertBefore(parent, child, element);
  }
  adapter.detachNode(element);
}

/** Replaces drawings with image files and alternative texts. The concept box stays a table. @returns the ids of the pictures */
function usePictureFiles(part: Element): string[] {
  return byClass(part, 'diagram').flatMap((figure) => {
    const room = byClass(figure, 'diagram-room')[0];
    const drawing = byClass(figure, 'drawing')[0];
    byClass(figure, 'house-roof').forEach((roof) => adapter.detachNode(roof));
    if (!room || !drawing) return [];
    const id = (attribute(figure, 'aria-labelledby') ?? '').replace(/^.*--|-caption$/g, '');
    const image = adapter.createElement('img', html.NS.HTML, [
      { name: 'src', value: diagramFile(id) },
      { name: 'alt', value: attribute(drawing, 'aria-label') ?? '' },
    ]);
    [...room.childNodes].forEach((child) => adapter.detachNode(child));
    adapter.appendChild(room, image);
    return [id];
  });
}

/** Links inside the book lead to the file of the part. Links to the site lead to its address or, without one, become plain text. */
function convertLinks(part: Element, partIds: readonly string[], siteUrl: string | undefined): void {
  for (const link of elementsIn(part).filter(({ tagName }) => tagName === 'a')) {
    const href = attribute(link, 'href');
    if (href?.startsWith('#')) {
      const [target = ''] = href.slice(1).split('--');
      setAttribute(link, 'href', partIds.includes(target) && href !== `#${target}` ? `${fileOf(target)}${href}` : fileOf(target));
    } else if (href?.startsWith('/')) {
      if (siteUrl) setAttribute(link, 'href', new URL(href, siteUrl).href);
      else unwrap(link);
    }
  }
}

/**
 * Converts a part of the book's page for the EPUB, in place.
 * @param partIds the ids of all parts
 * @returns the ids of its pictures
 */
export function convertPart(part: Element, partIds: readonly string[], siteUrl: string | undefined): string[] {
  const pictures = usePictureFiles(part);
  convertLinks(part, partIds, siteUrl);
  byClass(part, 'term').forEach((term) => setAttribute(term, 'epub:type', 'glossref'));
  // Page numbers, margin notes, and data for scripts and styles are only for paper and for the site.
  elementsIn(part)
    .filter((each) => attribute(each, 'data-page-of') !== undefined || hasClass(each, 'book-note'))
    .forEach((each) => adapter.detachNode(each));
  for (const each of [part, ...elementsIn(part)])
    each.attrs = each.attrs.filter(({ name }) => !name.startsWith('data-') || name === 'data-party');
  return pictures;
}
