import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, html } from 'parse5';
import type { BookPart } from '../../domain/handout/book.ts';
import { bookTitle } from '../../domain/handout/book-pages.ts';
import { escapeHtml } from '../../domain/text.ts';
import { attribute, type Element, elementsIn, setAttribute } from '../built-site.ts';

export const fileOf = (id: string): string => `${id}.xhtml`;

/** The file of a picture in the EPUB. Example: `diagrams/layered-security.svg` */
export const diagramFile = (id: string): string => `diagrams/${id}.svg`;

const hasClass = (element: Element, name: string) => attribute(element, 'class')?.split(' ').includes(name) === true;
const byClass = (element: Element, name: string) => elementsIn(element).filter((each) => hasClass(each, name));

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

/** Converts a part of the book's page for the EPUB, in place. @param partIds the ids of all parts @returns the ids of its pictures */
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

type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Elements without content, which are self-closing in XML. */
const empty = new Set(['br', 'hr', 'img', 'col', 'wbr', 'meta', 'link', 'input']);

/** Converts a node to XML, which EPUB requires. */
export function toXml(node: ChildNode): string {
  if ('value' in node) return escapeHtml(node.value);
  if (!('tagName' in node)) return '';
  const attributes = node.attrs.map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`).join('');
  if (empty.has(node.tagName)) return `<${node.tagName}${attributes}/>`;
  return `<${node.tagName}${attributes}>${node.childNodes.map(toXml).join('')}</${node.tagName}>`;
}

/** An XHTML document. @param body XML @param type its `epub:type` */
export const xhtmlDocument = (title: string, body: string, type?: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><meta charset="utf-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body${type ? ` epub:type="${type}"` : ''}>
${body}
</body>
</html>
`;

/** The unique identifier of the book: a random UUID that never changes. */
const identifier = 'urn:uuid:5b0e6f0a-3c57-4d0e-9d1c-6f2f9a4c7b18';

const item = (id: string, href: string, type: string, properties?: string) =>
  `<item id="${id}" href="${href}" media-type="${type}"${properties ? ` properties="${properties}"` : ''}/>`;

const description = 'A study guide to the AWS Shared Responsibility Model: who is responsible for what, with a source for every claim.';

/**
 * `package.opf`.
 * @param pictures the files of the pictures
 * @param day the day on which the content was last checked, in ISO form, so that the same content gives the same bytes
 */
export function packageDocument(parts: readonly BookPart[], pictures: readonly string[], day: string): string {
  const xhtml = 'application/xhtml+xml';
  const items = [
    item('nav', 'nav.xhtml', xhtml, 'nav'),
    item('cover', 'cover.xhtml', xhtml),
    item('cover-image', 'cover.svg', 'image/svg+xml', 'cover-image'),
    item('styles', 'book.css', 'text/css'),
    ...parts.map(({ id }) => item(`part-${id}`, fileOf(id), xhtml)),
    ...pictures.map((file, index) => item(`picture-${index + 1}`, file, 'image/svg+xml')),
  ];
  const spine = ['cover', 'nav', ...parts.map(({ id }) => `part-${id}`)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier}</dc:identifier>
<dc:title>${bookTitle}</dc:title>
<dc:language>en</dc:language>
<dc:creator>${bookTitle}</dc:creator>
<dc:description>${description}</dc:description>
<dc:date>${day}</dc:date>
<meta property="dcterms:modified">${day}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Every image has a text alternative. Headings, lists, and tables are tagged. The book has no sound and no motion.</meta>
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${spine.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

const link = (file: string, title: string) => `<a href="${file}">${escapeHtml(title)}</a>`;

function entryOf({ id, title, sections }: BookPart): string {
  const inner = sections.map((section) => `<li>${link(`${fileOf(id)}#${section.id}`, section.title)}</li>`).join('');
  return `<li>${link(fileOf(id), title)}${inner && `<ol>${inner}</ol>`}</li>`;
}

/** `nav.xhtml`: the table of contents and the landmarks. */
export function navDocument(parts: readonly BookPart[]): string {
  const landmarks = [
    ['toc', 'nav.xhtml', 'Contents'],
    ['bodymatter', fileOf(parts.find(({ kind }) => kind === 'chapter')?.id ?? ''), 'First chapter'],
    ['glossary', fileOf('glossary'), 'Glossary'],
    ['bibliography', fileOf('sources'), 'Sources'],
  ] as const;
  const marks = landmarks.map(([type, file, title]) => `<li><a epub:type="${type}" href="${file}">${title}</a></li>`).join('');
  return xhtmlDocument(
    'Contents',
    `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title"><h1 id="toc-title">Contents</h1><ol>${parts.map(entryOf).join('\n')}</ol></nav>
<nav epub:type="landmarks" aria-label="Landmarks" hidden="hidden"><ol>${marks}</ol></nav>`,
  );
}
