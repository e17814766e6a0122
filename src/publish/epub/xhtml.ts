import type { DefaultTreeAdapterTypes } from 'parse5';
import { escapeHtml } from '../../domain/text.ts';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Elements that never have content, and are closed at once. */
const empty = new Set(['br', 'hr', 'img', 'col', 'wbr', 'meta', 'link', 'input']);

/** A node as XML: HTML's own short forms, such as tags left open, do not hold in an EPUB. */
export function toXml(node: ChildNode): string {
  if ('value' in node) return escapeHtml(node.value);
  if (!('tagName' in node)) return '';
  const attributes = node.attrs.map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`).join('');
  if (empty.has(node.tagName)) return `<${node.tagName}${attributes}/>`;
  return `<${node.tagName}${attributes}>${node.childNodes.map(toXml).join('')}</${node.tagName}>`;
}

/** A whole XHTML document. @param body XML @param styles the stylesheet's address from the document */
export const xhtmlDocument = (
  title: string,
  body: string,
  { styles = 'book.css', type }: { styles?: string; type?: string } = {},
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><meta charset="utf-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="${styles}"/></head>
<body${type ? ` epub:type="${type}"` : ''}>
${body}
</body>
</html>
`;
