import type { Support } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';

/** How many services the guide covers, how well their cells are supported, and how many duties a check tests. */
export function countServices({ services, sources }: Pick<Guide, 'services' | 'sources'>) {
  const all = [...services.values()];
  const cells = all.flatMap((service) => Object.values(service.layers));
  const duties = all.flatMap((service) => service.duties);
  const supported = (support: Support) => cells.filter((cell) => cell.support === support).length;
  return {
    services: all.length,
    cells: cells.length,
    /** Cells that cite a source of the guide; how far it bears them out is told by `cellsBySupport`. */
    cellsWithSource: cells.filter(({ source }) => sources.has(source)).length,
    cellsBySupport: {
      documented: supported('documented'),
      general: supported('general'),
      reasoned: supported('reasoned'),
      'not-documented': supported('not-documented'),
    } satisfies Record<Support, number>,
    duties: duties.length,
    dutiesWithCheck: duties.filter(({ checks }) => checks.length > 0).length,
  };
}
