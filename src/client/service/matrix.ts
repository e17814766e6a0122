import type { ShownParty } from '../../domain/service/responsibility.ts';
import {
  type MatrixRow,
  type MatrixState,
  readMatrixState,
  summarizeMatrix,
  viewMatrix,
  writeMatrixState,
} from '../../domain/service/matrix.ts';
import { addArrowKeys } from './matrix-keys.ts';

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
    parties: cells.map((cell) => cell.dataset.party as ShownParty),
  };
}

/** Rows that are in order stay untouched: moving them would lose the scroll position. */
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

/** The values that a list of the form offers; a URL may hold no others. */
function optionsOf(filters: HTMLFormElement, name: string): string[] {
  const select = filters.elements.namedItem(name);
  return select instanceof HTMLSelectElement ? [...select.options].map(({ value }) => value).filter(Boolean) : [];
}

function fillForm(filters: HTMLFormElement, state: MatrixState): void {
  for (const field of filters.elements) {
    if (field instanceof HTMLSelectElement) field.value = String(state[field.name as keyof MatrixState]);
    if (field instanceof HTMLInputElement) field.checked = state.differ;
  }
}

let isEnhanced = false;

/** Filters and sorts the matrix by the URL or, once it is used, by the form, and adds arrow-key navigation. */
export function enhanceMatrix(table: HTMLTableElement, filters: HTMLFormElement, isChosen: boolean): void {
  if (isEnhanced) return;
  isEnhanced = true;
  const rows = [...(table.tBodies[0]?.rows ?? [])].map(readRow);
  const count = document.querySelector('.matrix-count');
  const choices = { category: optionsOf(filters, 'category'), class: optionsOf(filters, 'class'), party: optionsOf(filters, 'party') };
  const keys = addArrowKeys(table);
  const apply = (query: string) => {
    const state = readMatrixState(query, choices);
    const words = show(table, rows, state);
    if (count && count.textContent !== words) count.textContent = words;
    keys.update();
    return state;
  };
  const applyForm = () => {
    const query = new URLSearchParams(new FormData(filters) as unknown as Record<string, string>).toString();
    const address = new URL(location.href);
    address.search = writeMatrixState(apply(query));
    // The URL can be shared, without a history entry for each choice.
    history.replaceState(null, '', address);
  };
  filters.addEventListener('change', applyForm);
  filters.addEventListener('reset', () => setTimeout(applyForm));
  filters.addEventListener('submit', (event) => event.preventDefault());
  if (isChosen) applyForm();
  else fillForm(filters, apply(location.search));
}
