import type { Service } from '../../schema/service.ts';
import type { SaidHolder } from './holders.ts';

/** One row of the matrix. */
export interface MatrixRow {
  readonly category: Service['category'];
  readonly class: Service['class'];
  /** One for each layer shown, in the order of the columns. */
  readonly holders: readonly SaidHolder[];
}

export const matrixSorts = ['name', 'category', 'class', 'yours', 'aws'] as const;
/** `yours`: the services that leave most to you come first; `aws`: those of which AWS holds most. */
export type MatrixSort = (typeof matrixSorts)[number];

/** What a reader chose to see; an empty text chooses all. */
export interface MatrixState {
  readonly category: MatrixRow['category'] | '';
  readonly class: MatrixRow['class'] | '';
  readonly party: SaidHolder | '';
  /** Only layers on which the services shown differ. */
  readonly differ: boolean;
  readonly sort: MatrixSort;
}

/** The words that an address may say; all else in it is passed over. */
export interface MatrixChoices {
  readonly category: readonly string[];
  readonly class: readonly string[];
  readonly party: readonly string[];
}

/** What is to be seen of the matrix. */
export interface MatrixView<Row extends MatrixRow> {
  /** In the order asked for. */
  readonly rows: readonly Row[];
  /** One for each layer: is its column shown? */
  readonly columns: readonly boolean[];
  /** Cells shown that the party asked for holds; all that are shown where none was asked for. */
  readonly cells: number;
}

/** Reads an address, which anyone may have written. @param query what follows the `?` */
export function readMatrixState(query: string, choices: MatrixChoices): MatrixState {
  const asked = new URLSearchParams(query);
  const oneOf = (name: string, allowed: readonly string[]) => allowed.find((value) => value === asked.get(name)) ?? '';
  return {
    category: oneOf('category', choices.category),
    class: oneOf('class', choices.class),
    party: oneOf('party', choices.party),
    differ: asked.get('differ') === '1',
    sort: oneOf('sort', matrixSorts) || 'name',
  } as MatrixState;
}

/** The address of a view; choices that are not made leave no trace. Example: `?category=storage&differ=1` */
export function writeMatrixState({ category, class: kind, party, differ, sort }: MatrixState): string {
  const chosen = { category, class: kind, party, differ: differ ? '1' : '', sort: sort === 'name' ? '' : sort };
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)).toString();
  return query && `?${query}`;
}

const held = (row: MatrixRow, holder: SaidHolder) => row.holders.filter((each) => each === holder).length;

/** From most to least left to the customer. */
const classes: readonly MatrixRow['class'][] = ['infrastructure', 'container', 'abstracted'];

/** Rows come in the order of their names, which sorting keeps among equals. */
const comparers: Readonly<Record<MatrixSort, (a: MatrixRow, b: MatrixRow) => number>> = {
  name: () => 0,
  category: (a, b) => (a.category < b.category ? -1 : Number(a.category > b.category)),
  class: (a, b) => classes.indexOf(a.class) - classes.indexOf(b.class),
  yours: (a, b) => held(b, 'customer') - held(a, 'customer') || held(b, 'shared') - held(a, 'shared'),
  aws: (a, b) => held(b, 'aws') - held(a, 'aws') || held(b, 'shared') - held(a, 'shared'),
};

/** What the matrix shows under a reader's choices. @param rows in the order of their names */
export function viewMatrix<Row extends MatrixRow>(rows: readonly Row[], state: MatrixState): MatrixView<Row> {
  const { category, class: kind, party } = state;
  const fits = (row: Row) =>
    (!category || row.category === category) && (!kind || row.class === kind) && (!party || row.holders.includes(party));
  const shown = rows.filter(fits).sort(comparers[state.sort]);
  const columns = (rows[0]?.holders ?? []).map((_, column) => {
    const holders = new Set(shown.map((row) => row.holders[column]));
    const known = holders.size - Number(holders.has('not-documented'));
    return (!party || holders.has(party)) && (!state.differ || known > 1);
  });
  const counted = (holder: SaidHolder, column: number) => columns[column] && (!party || holder === party);
  return { rows: shown, columns, cells: shown.reduce((sum, row) => sum + row.holders.filter(counted).length, 0) };
}
