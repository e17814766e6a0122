import { comparePath } from '../paths.ts';
import type { CatalogEntry } from './catalog.ts';
import type { Plan } from './plan.ts';
import type { WordIndex } from './word-index.ts';

/** As many services as the page of comparisons takes. */
const most = 4;

/** The page that compares the services of a query side by side, where no ready-made comparison holds exactly these. */
function comparisonFor({ compares, services }: Plan, index: WordIndex): CatalogEntry | undefined {
  if (!compares || services.length > most) return undefined;
  const isMade = index.entries.some(
    (entry) =>
      entry.kind === 'comparison' && entry.services.length === services.length && services.every((id) => entry.services.includes(id)),
  );
  if (isMade) return undefined;
  const title = `${services.map((id) => index.services.nameOf(id)).join(', ')} side by side`;
  return { path: comparePath(services), kind: 'comparison', title, within: 'Compare', names: [], teaches: [], services };
}

/** The results with the page that compares the services asked for: first, or behind what tells these very services apart. */
export function withComparison(ranked: readonly CatalogEntry[], plan: Plan, index: WordIndex): readonly CatalogEntry[] {
  const comparison = comparisonFor(plan, index);
  return comparison ? ranked.toSpliced(ranked[0]?.kind === 'comparison' ? 1 : 0, 0, comparison) : ranked;
}
