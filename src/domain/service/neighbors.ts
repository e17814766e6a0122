import type { Service } from '../../schema/service.ts';

/** A service that another is often taken for. */
export interface Neighbor {
  readonly service: Service;
  /** What tells the two apart. */
  readonly difference: string;
}

/** The services that one is often taken for, as its file lists them. */
export const neighbors = (service: Service, services: ReadonlyMap<string, Service>): Neighbor[] =>
  service.neighbors.flatMap(({ service: id, difference }) => {
    const neighbor = services.get(id);
    return neighbor ? [{ service: neighbor, difference }] : [];
  });
