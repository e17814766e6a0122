import {
  readMatrixState,
  summarizeMatrix,
  viewMatrix,
  writeMatrixState,
  type MatrixRow,
  type MatrixState,
} from '../../domain/service/matrix.ts';
import type { ShownParty } from '../../domain/service/responsibility.ts';
import { replaceSearch } from '../site/address.ts';
import { find } from '../site/element.ts';

// Adds arrow keys, filters, and sorting to the matrix when it is imported.
const table = find<HTMLTableElement>('[data-matrix]');
const filters = find<HTMLFormElement>('[data-matrix-filters]');
const body = find<HTMLTableSectionElement>('tbody', table);

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
const visibleLinks = (): HTMLAnchorElement[][] =>
  [...table.rows]
    .filter((row) => !row.hidden)
    .map((row) => [...row.cells].filter((cell) => !cell.hidden).flatMap((cell) => cell.querySelector('a') ?? []));

/** The only link of the table that is a tab stop. */
let stop: HTMLAnchorElement | undefined;

function stopAt(link: HTMLAnchorElement | undefined): void {
  if (stop) stop.tabIndex = -1;
  stop = link;
  if (stop) stop.tabIndex = 0;
}

/** Moves the tab stop if its link is hidden now. */
function updateStop(): void {
  const links = visibleLinks().slice(1).flat();
  if (!stop || !links.includes(stop)) stopAt(links.find((link) => link === document.activeElement) ?? links[0]);
}

function moveByKey(event: KeyboardEvent): void {
  const step = steps[event.key];
  if (!step || event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
  const rows = visibleLinks();
  const link = event.target as HTMLAnchorElement;
  const from = rows.findIndex((row) => row.includes(link));
  if (from < 0) return;
  event.preventDefault();
  const row = clamp(from + step[0], rows.length);
  // The header row has no link above the service names, so its first link is above the second column.
  const column = (rows[from]?.indexOf(link) ?? 0) + Number(from === 0) - Number(row === 0) + step[1];
  const links = rows[row] ?? [];
  links[clamp(column, links.length)]?.focus();
}

function readRow(row: HTMLTableRowElement): MatrixRow & { readonly row: HTMLTableRowElement } {
  const name = row.querySelector('a');
  return {
    row,
    name: `${name?.textContent ?? ''} ${name?.title ?? ''}`,
    category: row.dataset.category as MatrixRow['category'],
    class: row.dataset.class as MatrixRow['class'],
    parties: [...row.cells].slice(1).map((cell) => cell.dataset.party as ShownParty),
  };
}

/** In the order of the services' names. */
const rows = [...body.rows].map(readRow);

/** Shows the rows and columns that the filters select. @returns a sentence about them */
function show(state: MatrixState): string {
  const view = viewMatrix(rows, state);
  const shown = view.rows.map(({ row }) => row);
  for (const row of body.rows) row.hidden = !shown.includes(row);
  for (const row of table.rows)
    [...row.cells].slice(1).forEach((cell, column) => {
      cell.hidden = !view.columns[column];
      cell.classList.toggle('other-party', Boolean(state.party && cell.dataset.party) && cell.dataset.party !== state.party);
    });
  const current = [...body.rows].filter((row) => !row.hidden);
  // Reorders the rows only if necessary, because moving them would lose the scroll position.
  if (shown.some((row, index) => row !== current[index])) body.append(...shown);
  return summarizeMatrix(view, state, rows.length);
}

const field = (name: string) => find<HTMLSelectElement & HTMLInputElement>(`[name="${name}"]`, filters);

/** The values of a list in the form. Other values in the URL are ignored. */
const optionsOf = (name: string) => [...field(name).options].map(({ value }) => value).filter(Boolean);
const choices = { category: optionsOf('category'), class: optionsOf('class'), party: optionsOf('party') };

const readForm = () => readMatrixState(new URLSearchParams([...new FormData(filters)] as [string, string][]).toString(), choices);

const count = find('.matrix-count');
const reset = find<HTMLButtonElement>('[type="reset"]', filters);

function apply(state: MatrixState): void {
  const words = show(state);
  if (count.textContent !== words) count.textContent = words;
  reset.disabled = writeMatrixState(state) === '';
  updateStop();
}

function applyForm(): void {
  const state = readForm();
  apply(state);
  replaceSearch(writeMatrixState(state));
}

for (const link of table.querySelectorAll('a')) link.tabIndex = -1;
table.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLAnchorElement) stopAt(target);
});
table.addEventListener('keydown', moveByKey);
filters.addEventListener('input', applyForm);
filters.addEventListener('reset', () => setTimeout(applyForm));
filters.addEventListener('submit', (event) => event.preventDefault());
// The form overrides the URL if the reader has changed it before this script loaded.
if (writeMatrixState(readForm()) !== '') applyForm();
else {
  const state = readMatrixState(location.search, choices);
  for (const name of ['name', 'category', 'class', 'party', 'sort'] as const) field(name).value = state[name];
  field('differ').checked = state.differ;
  apply(state);
}
