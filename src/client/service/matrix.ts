import type { SaidHolder } from '../../domain/service/holders.ts';
import { countInWords } from '../../domain/service/matrix-count.ts';
import { readMatrixState, viewMatrix, writeMatrixState, type MatrixRow, type MatrixState } from '../../domain/service/matrix-view.ts';
import { walkByArrows } from './matrix-keys.ts';

interface TableRow extends MatrixRow {
  readonly element: HTMLTableRowElement;
  readonly cells: readonly HTMLTableCellElement[];
}

function readRow(element: HTMLTableRowElement): TableRow {
  const cells = [...element.cells].slice(1);
  return {
    element,
    cells,
    category: element.dataset.category as MatrixRow['category'],
    class: element.dataset.class as MatrixRow['class'],
    holders: cells.map((cell) => cell.dataset.party as SaidHolder),
  };
}

/** Rows that stand in order stay untouched: moving them would throw away the reader's place. */
function reorder(body: HTMLTableSectionElement | undefined, rows: readonly TableRow[]): void {
  const standing = [...(body?.rows ?? [])].filter((row) => !row.hidden);
  if (rows.some(({ element }, index) => element !== standing[index])) body?.append(...rows.map(({ element }) => element));
}

function show(table: HTMLTableElement, rows: readonly TableRow[], state: MatrixState): string {
  const view = viewMatrix(rows, state);
  for (const { element } of rows) element.hidden = true;
  for (const { element, cells } of view.rows) {
    element.hidden = false;
    cells.forEach((cell, index) => {
      cell.hidden = !view.columns[index];
      cell.classList.toggle('other', Boolean(state.party) && cell.dataset.party !== state.party);
    });
  }
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1);
  heads.forEach((head, index) => (head.hidden = !view.columns[index]));
  reorder(table.tBodies[0], view.rows);
  return countInWords(view, state, rows.length);
}

/** What the form's lists offer is what an address may ask for. */
function offered(filters: HTMLFormElement, name: string): string[] {
  const select = filters.elements.namedItem(name);
  return select instanceof HTMLSelectElement ? [...select.options].map(({ value }) => value).filter(Boolean) : [];
}

function fill(filters: HTMLFormElement, state: MatrixState): void {
  for (const field of filters.elements) {
    if (field instanceof HTMLSelectElement) field.value = String(state[field.name as keyof MatrixState]);
    if (field instanceof HTMLInputElement) field.checked = state.differ;
  }
}

let isEnhanced = false;

/** Filters and sorts the matrix as the address or, once it is used, the form says; lets the arrow keys walk it. */
export function enhanceMatrix(table: HTMLTableElement, filters: HTMLFormElement, isChosen: boolean): void {
  if (isEnhanced) return;
  isEnhanced = true;
  const rows = [...(table.tBodies[0]?.rows ?? [])].map(readRow);
  const count = document.querySelector('.matrix-count');
  const choices = { category: offered(filters, 'category'), class: offered(filters, 'class'), party: offered(filters, 'party') };
  const walk = walkByArrows(table);
  const apply = (query: string) => {
    const state = readMatrixState(query, choices);
    const words = show(table, rows, state);
    if (count && count.textContent !== words) count.textContent = words;
    walk.update();
    return state;
  };
  const follow = () => {
    const query = new URLSearchParams(new FormData(filters) as unknown as Record<string, string>).toString();
    const address = new URL(location.href);
    address.search = writeMatrixState(apply(query));
    // Shareable, but without a step of history for each choice.
    history.replaceState(null, '', address);
  };
  filters.addEventListener('change', follow);
  filters.addEventListener('reset', () => setTimeout(follow));
  filters.addEventListener('submit', (event) => event.preventDefault());
  if (isChosen) follow();
  else fill(filters, apply(location.search));
}
