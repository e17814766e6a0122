import { escapeHtml } from './text.ts';

/** An element as data: the server turns it into HTML, the browser into DOM nodes. Text is never read as markup. */
export interface Markup {
  readonly tag: string;
  /** Undefined ones are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (Markup | string)[];
}

/** What an element can contain; `false` and undefined are left out. */
export type Child = Markup | string | false | undefined;

/** Makes an element. */
export const h = (tag: string, attributes: Markup['attributes'] = {}, ...children: readonly Child[]): Markup => ({
  tag,
  attributes,
  children: children.filter((child) => child !== undefined && child !== false),
});

/** The element as HTML. No element without content (`<br>`) is supported. */
export function toHtml(node: Markup | string): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeHtml(value)}"`],
  );
  return `<${node.tag}${attributes.join('')}>${node.children.map(toHtml).join('')}</${node.tag}>`;
}
