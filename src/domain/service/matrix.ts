import type { Service } from '../../schema/service.ts';
import { compareText, plural } from '../text.ts';
import { shownPartyLabel } from './labels.ts';
import type { ShownParty } from './responsibility.ts';

export interface MatrixRow {
  /** All its names, for the name filter. */
  readonly name: string;
  readonly category: Service['category'];
  readonly class: Service['class'];
  /** One for each layer, in the order of the columns. */
  readonly parties: readonly ShownParty[];
}

/** From the most to the least customer responsibility. */
const classes: readonly MatrixRow['class'][] = ['infrastructure', 'container', 'abstracted'];

const count = (row: MatrixRow, party: ShownParty) => row.parties.filter((each) => each === party).length;

/** Services with the most layers of a party first, then those with the most shared layers. */
const byCount = (party: ShownParty) => (a: MatrixRow, b: MatrixRow) =>
  count(b, party) - count(a, party) || count(b, 'shared') - count(a, 'shared');

/** Rows start in the order of their names, and sorting is stable. */
const comparers = {
  name: () => 0,
  category: (a: MatrixRow, b: MatrixRow) => compareText(a.category, b.category),
  class: (a: MatrixRow, b: MatrixRow) => classes.indexOf(a.class) - classes.indexOf(b.class),
  yours: byCount('customer'),
  aws: byCount('aws'),
};
const sorts = Object.keys(comparers) as (keyof typeof comparers)[];

/** Longer names don't come from this site. */
const maxNameLength = 60;

/** The reader's filters and sort order. An empty string selects everything. */
export type MatrixState = ReturnType<typeof readMatrixState>;

/** Reads the state from a URL, which is untrusted input. @param query the part after the `?` @param choices the values that are known */
export function readMatrixState(query: string, choices: Readonly<Record<'category' | 'class' | 'party', readonly string[]>>) {
  const parameters = new URLSearchParams(query);
  const oneOf = <Value extends string>(name: string, allowed: readonly Value[]) =>
    allowed.find((value) => value === parameters.get(name)) ?? '';
  return {
    /** A part of the service's name, as the reader typed it. */
    name: (parameters.get('name') ?? '').trim().slice(0, maxNameLength),
    category: oneOf('category', choices.category),
    class: oneOf('class', choices.class),
    party: oneOf('party', choices.party) as ShownParty | '',
    /** Whether only layers are shown on which the services differ. */
    differ: parameters.get('differ') === '1',
    sort: oneOf('sort', sorts) || 'name',
  };
}

/** The query string of a state, without defaults. Example: `?category=storage&differ=1` */
export function writeMatrixState({ name, category, class: kind, party, differ, sort }: MatrixState): string {
  const chosen = { name, category, class: kind, party, differ: differ ? '1' : '', sort: sort === 'name' ? '' : sort };
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)).toString();
  return query && `?${query}`;
}

/** The rows and columns that the matrix shows. @param rows in the order of their names */
export function viewMatrix<Row extends MatrixRow>(rows: readonly Row[], state: MatrixState) {
  const { category, class: kind, party } = state;
  const name = state.name.toLowerCase();
  const fits = (row: Row) =>
    row.name.toLowerCase().includes(name) &&
    (!category || row.category === category) &&
    (!kind || row.class === kind) &&
    (!party || row.parties.includes(party));
  const shown = rows.filter(fits).sort(comparers[state.sort]);
  const columns = (rows[0]?.parties ?? []).map((_, column) => {
    const parties = new Set(shown.map((row) => row.parties[column]));
    const known = parties.size - Number(parties.has('not-documented'));
    return (!party || parties.has(party)) && (!state.differ || known > 1);
  });
  const isCounted = (each: ShownParty, column: number) => columns[column] && (!party || each === party);
  return {
    /** In the chosen order. */
    rows: shown,
    /** For each layer, whether its column is shown. */
    columns,
    /** The number of shown cells of the selected party or, without one, of all shown cells. */
    cells: shown.reduce((sum, row) => sum + row.parties.filter(isCounted).length, 0),
  };
}

const countOf = (count: number, all: number, noun: string) => (count === all ? `${all} ${noun}` : `${count} of ${all} ${noun}`);

/** A sentence for the live region that says what the matrix shows. @param services the number of all services */
export function summarizeMatrix(view: ReturnType<typeof viewMatrix>, state: MatrixState, services: number): string {
  if (view.rows.length === 0) return 'No service matches. Remove a filter.';
  const layers = view.columns.filter(Boolean).length;
  if (layers === 0)
    return `${countOf(view.rows.length, services, 'services')}. ${view.rows.length === 1 ? 'Choose more services to see differences' : 'They don’t differ in any layer'}.`;
  const cells = state.party && `; ${plural(view.cells, 'cell is', 'cells are')} marked “${shownPartyLabel[state.party]}”`;
  return `${countOf(view.rows.length, services, 'services')}, ${countOf(layers, view.columns.length, 'layers')}${cells}`;
}
