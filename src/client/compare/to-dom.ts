import type { Markup } from '../../domain/markup.ts';

const svgTags = new Set(['svg', 'path']);

/** The element as a DOM node. */
export function toDom({ tag, attributes, children }: Markup): HTMLElement | SVGElement {
  const element = svgTags.has(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag as keyof SVGElementTagNameMap)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : toDom(child))));
  return element;
}
