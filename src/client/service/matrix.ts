import { replaceSearch } from '../site/address.ts';
import type { ShownParty } from '../../domain/service/responsibility.ts';
import {
  type MatrixRow,
  type MatrixState,
  readMatrixState,
  summarizeMatrix,
  viewMatrix,
  writeMatrixState,
} from '../../domain/service/matrix.ts';

/** How many rows and columns each key moves. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** The visible links by row. Cells without a link are left out. */
const visibleLinks = (table: HTMLTableElement): HTMLAnchorElement[][] =>
  [...table.rows]
    .filter((row) => !row.hidden)
    .map((row) => [...row.cells].filter((cell) => !cell.hidden).flatMap((cell) => cell.querySelector('a') ?? []));

/** Makes the table a single tab stop. The arrow keys move between its links. */
function addArrowKeys(table: HTMLTableElement): { update: () => void } {
  let stop: HTMLAnchorElement | undefined;
  const stopAt = (link: HTMLAnchorElement | undefined) => {
    if (stop) stop.tabIndex = -1;
    stop = link;
    if (stop) stop.tabIndex = 0;
  };
  for (const link of table.querySelectorAll('a')) link.tabIndex = -1;
  const update = () => {
    const body = visibleLinks(table).slice(1).flat();
    if (!stop || !body.includes(stop))
      stopAt(
        document.activeElement instanceof HTMLAnchorElement && body.includes(document.activeElement) ? document.activeElement : body[0],
      );
  };
  table.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLAnchorElement) stopAt(target);
  });
  table.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step || event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const rows = visibleLinks(table);
    const from = rows.findIndex((row) => row.includes(event.target as HTMLAnchorElement));
    if (from < 0) return;
    event.preventDefault();
    const row = clamp(from + step[0], rows.length);
    // The header row has no link above the service names, so its first link is above the second column.
    const column = (rows[from]?.indexOf(event.target as HTMLAnchorElement) ?? 0) + Number(from === 0) - Number(row === 0) + step[1];
    const links = rows[row] ?? [];
    links[clamp(column, links.length)]?.focus();
  });
  return { update };
}

interface TableRow extends MatrixRow {
  readonly element: HTMLTableRowElement;
  readonly cells: readonly HTMLTableCellElement[];
}

function readRow(element: HTMLTableRowElement): TableRow {
  const cells = [...element.cells].slice(1);
  const name = element.querySelector('a');
  return {
    element,
    cells,
    name: `${name?.textContent ?? ''} ${name?.title ?? ''}`,
    category: element.dataset.category as MatrixRow['category'],
    class: element.dataset.class as MatrixRow['class'],
    parties: cells.map((cell) => cell.dataset.party as ShownParty),
  };
}

/** Reorders the rows only if necessary, because moving them would lose the scroll position. */
function reorder(body: HTMLTableSectionElement | undefined, rows: readonly TableRow[]): void {
  const current = [...(body?.rows ?? [])].filter((row) => !row.hidden);
  if (rows.some(({ element }, index) => element !== current[index])) body?.append(...rows.map(({ element }) => element));
}

function show(table: HTMLTableElement, rows: readonly TableRow[], state: MatrixState): string {
  const view = viewMatrix(rows, state);
  for (const { element } of rows) element.hidden = true;
  for (const { element, cells } of view.rows) {
    element.hidden = false;
    cells.forEach((cell, index) => {
      cell.hidden = !view.columns[index];
      cell.classList.toggle('other-party', Boolean(state.party) && cell.dataset.party !== state.party);
    });
  }
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1);
  heads.forEach((head, index) => (head.hidden = !view.columns[index]));
  reorder(table.tBodies[0], view.rows);
  return summarizeMatrix(view, state, rows.length);
}

/** The values of a list in the form. Other values in the URL are ignored. */
function optionsOf(filters: HTMLFormElement, name: string): string[] {
  const select = filters.elements.namedItem(name);
  return select instanceof HTMLSelectElement ? [...select.options].map(({ value }) => value).filter(Boolean) : [];
}

function fillForm(filters: HTMLFormElement, state: MatrixState): void {
  for (const field of filters.elements) {
    if (field instanceof HTMLSelectElement) field.value = String(state[field.name as keyof MatrixState]);
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === 'checkbox') field.checked = state.differ;
    else field.value = state.name;
  }
}

let isEnhanced = false;

/** Adds arrow keys, filters, and sorting. The first filters come from the URL, or from the form if the reader has changed it. */
export function enhanceMatrix(table: HTMLTableElement, filters: HTMLFormElement, isFormChanged: boolean): void {
  if (isEnhanced) return;
  isEnhanced = true;
  const rows = [...(table.tBodies[0]?.rows ?? [])].map(readRow);
  const count = document.querySelector('.matrix-count');
  const choices = { category: optionsOf(filters, 'category'), class: optionsOf(filters, 'class'), party: optionsOf(filters, 'party') };
  const reset = filters.querySelector<HTMLButtonElement>('[type="reset"]');
  const keys = addArrowKeys(table);
  const apply = (query: string) => {
    const state = readMatrixState(query, choices);
    const words = show(table, rows, state);
    if (count && count.textContent !== words) count.textContent = words;
    if (reset) reset.disabled = writeMatrixState(state) === '';
    keys.update();
    return state;
  };
  const applyForm = () => {
    const query = new URLSearchParams(new FormData(filters) as unknown as Record<string, string>).toString();
    replaceSearch(writeMatrixState(apply(query)));
  };
  for (const type of ['change', 'input']) filters.addEventListener(type, applyForm);
  filters.addEventListener('reset', () => setTimeout(applyForm));
  filters.addEventListener('submit', (event) => event.preventDefault());
  if (isFormChanged) applyForm();
  else fillForm(filters, apply(location.search));
}
