import type { Markup } from '../../domain/markup.ts';
import { element, fill, type Attributes, type Content } from './element.ts';

/** Creates an SVG element. */
export const svgElement = (tag: string, attributes: Attributes, ...contents: readonly Content[]): SVGElement =>
  fill<SVGElement>(document.createElementNS('http://www.w3.org/2000/svg', tag as 'g'), attributes, contents);

const svgTags = new Set(['svg', 'path']);

/** Creates the element that markup describes. */
export function toDom({ tag, attributes, children }: Markup): HTMLElement | SVGElement {
  const contents = children.map((child) => (typeof child === 'string' ? child : toDom(child)));
  return svgTags.has(tag) ? svgElement(tag, attributes, ...contents) : element(tag as keyof HTMLElementTagNameMap, attributes, ...contents);
}
