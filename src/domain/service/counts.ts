import type { Half, Support } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';

/** How many services the guide covers, how well each side of their cells is supported, and how many duties a check tests. */
export function countServices({ services, sources }: Pick<Guide, 'services' | 'sources'>) {
  const all = [...services.values()];
  const cells = all.flatMap((service) => Object.values(service.layers));
  const halves = cells
    .flatMap((cell) => [cell, ...cell.variants])
    .flatMap(({ aws, you }) => [aws, you])
    .filter((half): half is Half => half !== undefined);
  const duties = all.flatMap((service) => service.duties);
  const supported = (support: Support) => halves.filter((half) => half.support === support).length;
  return {
    services: all.length,
    cells: cells.length,
    cellsWithVariants: cells.filter(({ variants }) => variants.length > 0).length,
    /** What one side does in a layer, variants included. */
    halves: halves.length,
    halvesWithSource: halves.filter((half) => half.sources.some((id) => sources.has(id))).length,
    halvesBySupport: {
      documented: supported('documented'),
      general: supported('general'),
      reasoned: supported('reasoned'),
      'not-documented': supported('not-documented'),
    } satisfies Record<Support, number>,
    duties: duties.length,
    dutiesWithCheck: duties.filter(({ checks }) => checks.length > 0).length,
  };
}

/** The sources by the age of the copy that was read: by year and month, `undated` if the copy shows no date. */
export function countSources({ sources }: Pick<Guide, 'sources'>) {
  const ages: Record<string, number> = {};
  for (const { asOf } of sources.values()) {
    const age = asOf?.slice(0, 7) ?? 'undated';
    ages[age] = (ages[age] ?? 0) + 1;
  }
  return { sourcesByAge: Object.fromEntries(Object.entries(ages).sort(([a], [b]) => (a < b ? -1 : 1))), unreadSources: 0 };
}
