import type { Layer } from '../../schema/layer.ts';
import type { Holder } from '../../schema/party.ts';
import type { Cell, Service } from '../../schema/service.ts';

/** Who may be said to hold a layer: a cell that nothing read supports names no one. */
export type SaidHolder = Holder | 'not-documented';

/** In the order in which holders are listed and counted. */
export const saidHolders: readonly SaidHolder[] = ['aws', 'shared', 'customer', 'not-applicable', 'not-documented'];

/** What of a cell tells who holds a layer, and whether anything supports that. */
export type Claim = Pick<Cell, 'party' | 'support'>;

/** Does anything that was read support the cell? If not, its party is not to be said as a fact. */
export const isConfirmed = (cell: Claim): boolean => cell.support !== 'not-documented';

/** Who may be said to hold the layer of the cell. */
export const saidHolder = (cell: Claim | undefined): SaidHolder => (cell && isConfirmed(cell) ? cell.party : 'not-documented');

/** The layers that a holder may be said to hold on a service, in the order of the stack given. */
export const layersHeldBy = (service: Service, holder: SaidHolder, layers: readonly Layer[]): Layer[] =>
  layers.filter(({ id }) => saidHolder(service.layers[id]) === holder);

/** How many layers of a service each holder may be said to hold. */
export function countHeld(service: Service): Record<SaidHolder, number> {
  const said = Object.values(service.layers).map(saidHolder);
  const count = (holder: SaidHolder) => said.filter((each) => each === holder).length;
  return {
    aws: count('aws'),
    shared: count('shared'),
    customer: count('customer'),
    'not-applicable': count('not-applicable'),
    'not-documented': count('not-documented'),
  };
}
