import type { Cell } from '../../schema/service.ts';
import type { Service } from '../../schema/service.ts';
import type { ServiceCell } from './by-layer.ts';

/** Services whose cells of one layer say the very same, and that cell. */
export interface LayerEntry {
  readonly cell: Cell;
  readonly services: readonly Service[];
}

/** Joins services whose cells say the same, so that it is said once; in the order of the first service of each. */
export function joinSameCells(cells: readonly ServiceCell[]): LayerEntry[] {
  const entries = new Map<string, { cell: Cell; services: Service[] }>();
  for (const { service, cell } of cells) {
    const said = JSON.stringify([cell.aws, cell.you, cell.note, cell.source, cell.support, cell.since, cell.variants]);
    const entry = entries.get(said);
    if (entry) entry.services.push(service);
    else entries.set(said, { cell, services: [service] });
  }
  return [...entries.values()];
}
