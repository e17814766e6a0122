export type Content = Node | string | undefined | false;
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Sets the attributes of an element and appends its contents. */
export function fill<Created extends Element>(created: Created, attributes: Attributes, contents: readonly Content[]): Created {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) created.setAttribute(name, String(value));
  created.append(...contents.filter((content) => content !== undefined && content !== false));
  return created;
}

/** Creates an HTML element. Strings become text, never markup; attributes that are undefined are left out. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[Tag] => fill(document.createElement(tag), attributes, contents);

/** Creates a button. @param attributes override the defaults, such as the class */
export function button(label: Content, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const created = element('button', { type: 'button', class: 'plain-button', ...attributes }, label);
  created.addEventListener('click', onClick);
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
