import { escapeHtml } from './text.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element as data. The server converts it to HTML, the browser to DOM nodes. Text is never parsed as markup. */
export interface Markup {
  readonly tag: string;
  /** Undefined attributes are left out. */
  readonly attributes: Attributes;
  readonly children: readonly (Markup | string)[];
}

/** The content of an element. `false` and undefined are left out. */
export type Child = Markup | string | false | undefined;

const isAttributes = (part: Attributes | Child): part is Attributes => typeof part === 'object' && !('children' in part);

/** Creates an element. Examples: `h('p', 'Some words')`, `h('a', { href }, 'a link')` */
export function h(tag: string, ...parts: readonly [(Attributes | Child)?, ...Child[]]): Markup {
  const [first, ...rest] = parts;
  const [attributes, children] = isAttributes(first) ? [first, rest] : [{}, [first, ...rest]];
  return { tag, attributes, children: children.filter((child) => child !== undefined && child !== false) };
}

/** Converts an element to HTML. Void elements such as `<br>` aren't supported. */
export function toHtml(node: Markup | string): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`],
  );
  return `<${node.tag}${attributes.join('')}>${node.children.map(toHtml).join('')}</${node.tag}>`;
}

/** Characters that XML 1.0 doesn't allow: control characters, unpaired surrogates, and two noncharacters. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Places for line breaks that don't change any text: between an end tag and the next tag, and between two start tags. */
const betweenTags = /(?<=<\/[^>]*>)(?=<)|(?<=>)(?=<[^/])/g;

/** An XML file. @param root created with `h()`, which escapes text and attributes */
export const xmlDocument = (root: Markup): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(root).replace(betweenTags, '\n')}\n`.replace(notInXml, '');
