import type { Layer } from '../../schema/layer.ts';
import type { Cell } from '../../schema/service.ts';
import { saidHolder, type Claim, type SaidHolder } from '../service/holders.ts';

/** One layer across the services that are compared. */
export interface ComparedLayer<L = Layer, C = Cell> {
  readonly layer: L;
  /** One for each service, in the order given; undefined where the service does not name the layer. */
  readonly cells: readonly (C | undefined)[];
  /** Who may be said to hold it, one for each service. */
  readonly holders: readonly SaidHolder[];
  /** Do holders that are known disagree? */
  readonly differs: boolean;
  /** Is a holder not known, so that more might differ? */
  readonly isUncertain: boolean;
}

/** What a comparison reads of a service; the browser has no more than this. */
export interface Stack<C = Cell> {
  /** By the layer's id. */
  readonly layers: Readonly<Record<string, C>>;
}

function compareLayer<L extends { readonly id: string }, C extends Claim>(services: readonly Stack<C>[], layer: L): ComparedLayer<L, C> {
  const cells = services.map((service) => service.layers[layer.id]);
  const holders = cells.map(saidHolder);
  const known = new Set(holders.filter((holder) => holder !== 'not-documented'));
  return { layer, cells, holders, differs: known.size > 1, isUncertain: holders.includes('not-documented') };
}

/** Services side by side, one row for each layer given. */
export const compareServices = <L extends { readonly id: string }, C extends Claim>(
  services: readonly Stack<C>[],
  layers: readonly L[],
): ComparedLayer<L, C>[] => layers.map((layer) => compareLayer(services, layer));

/** The layers whose known holders disagree. */
export const layersThatDiffer = <L extends { readonly id: string }>(services: readonly Stack<Claim>[], layers: readonly L[]): L[] =>
  compareServices(services, layers).flatMap(({ layer, differs }) => (differs ? [layer] : []));
