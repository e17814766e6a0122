import { escapeHtml } from './text.ts';

/** An HTML element as data, for markup that both the build and the browser render. */
export interface Markup {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
}

type Child = Markup | string | false | undefined | readonly (Markup | string)[];

/** Describes an element. Children that are false, undefined or empty text are left out. */
export const markup = (tag: Markup['tag'], attributes: Markup['attributes'] = {}, ...children: readonly Child[]): Markup => ({
  tag,
  attributes,
  children: children.flat().filter((child): child is Markup | string => Boolean(child)),
});

/** Renders markup as HTML. Elements without content, such as `input`, are not supported. */
export function toHtml(node: Markup | string): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${node.tag}${attributes.join('')}>${node.children.map(toHtml).join('')}</${node.tag}>`;
}
