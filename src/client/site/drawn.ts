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

/** Creates a table with a heading row; the first cell of each row is its heading. */
export function table(columns: readonly string[], rows: readonly (readonly Content[])[]): HTMLTableElement {
  const head = columns.map((title) => element('th', { scope: 'col' }, title));
  const body = rows.map(([title, ...cells]) =>
    element('tr', {}, element('th', { scope: 'row' }, title), ...cells.map((cell) => element('td', {}, cell))),
  );
  return element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...body));
}
