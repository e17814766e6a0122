import type { Cell, Service } from '../../schema/service.ts';
import { saidHolder, saidHolders, type SaidHolder } from './holders.ts';

/** A service and its cell of the layer that is asked for. */
export interface ServiceCell {
  readonly service: Service;
  readonly cell: Cell;
}

/** The services on which one holder may be said to hold a layer. */
export interface HeldOn {
  readonly holder: SaidHolder;
  readonly services: readonly ServiceCell[];
}

/** One layer across all services, by who holds it; holders that hold it nowhere are left out. */
export function servicesByLayer(services: Iterable<Service>, layerId: string): HeldOn[] {
  const cells = [...services].flatMap((service) => {
    const cell = service.layers[layerId];
    return cell ? [{ service, cell }] : [];
  });
  return saidHolders
    .map((holder) => ({ holder, services: cells.filter(({ cell }) => saidHolder(cell) === holder) }))
    .filter((held) => held.services.length > 0);
}
