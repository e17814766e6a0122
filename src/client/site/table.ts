import { element, type Content } from './element.ts';

/** Creates a table with a heading row; the first cell of each row is its heading. */
export function table(columns: readonly string[], rows: readonly (readonly Content[])[]): HTMLTableElement {
  const head = columns.map((title) => element('th', { scope: 'col' }, title));
  const body = rows.map(([title, ...cells]) =>
    element('tr', {}, element('th', { scope: 'row' }, title), ...cells.map((cell) => element('td', {}, cell))),
  );
  return element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...body));
}
