import type { Markup } from '../../domain/markup.ts';

type Content = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | undefined>>;

/** Creates an HTML element. Strings become text, never markup; attributes that are undefined are left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) created.setAttribute(name, value);
  created.append(...contents.filter((content) => content !== undefined && content !== false));
  return created;
}

/** Creates a button. @param attributes override the defaults, such as the class */
export function button(label: Content, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const created = element('button', { type: 'button', class: 'plain-button', ...attributes }, label);
  created.addEventListener('click', onClick);
  return created;
}

/** Creates an SVG element. */
export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly SVGElement[]
): SVGElement {
  const created = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, String(value));
  created.append(...children);
  return created;
}

/** Creates a table with a heading row; the first cell of each row is its heading. */
export function table(columns: readonly string[], rows: readonly (readonly Content[])[]): HTMLTableElement {
  const head = columns.map((title) => element('th', { scope: 'col' }, title));
  const body = rows.map(([title, ...cells]) =>
    element('tr', {}, element('th', { scope: 'row' }, title), ...cells.map((cell) => element('td', {}, cell))),
  );
  return element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...body));
}

/** Creates the HTML element that markup describes. */
export const toElement = ({ tag, attributes, children }: Markup): HTMLElement =>
  element(
    tag as keyof HTMLElementTagNameMap,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? child : toElement(child))),
  );
