import type { SaidHolder } from './holders.ts';
import type { MatrixRow, MatrixState, MatrixView } from './matrix-view.ts';

const heldBy: Readonly<Record<SaidHolder, string>> = {
  aws: 'held by AWS',
  customer: 'yours',
  shared: 'shared',
  'not-applicable': 'not applicable',
  'not-documented': 'not documented',
};

const partOf = (count: number, all: number, noun: string) => (count === all ? `${all} ${noun}` : `${count} of ${all} ${noun}`);

/** What is shown, in a sentence that is read out as it changes. @param services how many there are in all */
export function countInWords(view: MatrixView<MatrixRow>, state: MatrixState, services: number): string {
  if (view.rows.length === 0) return 'No service fits. Choose less.';
  const layers = view.columns.filter(Boolean).length;
  if (layers === 0) return `${partOf(view.rows.length, services, 'services')}, which differ on no layer.`;
  const cells = state.party && `; ${view.cells} ${view.cells === 1 ? 'cell is' : 'cells are'} ${heldBy[state.party]}`;
  return `${partOf(view.rows.length, services, 'services')}, ${partOf(layers, view.columns.length, 'layers')}${cells}.`;
}
