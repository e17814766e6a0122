import { comparePath } from '../paths.ts';
import { catalogEntry, type CatalogEntry } from './catalog.ts';
import { conceptMatcher, type TextScores } from './match.ts';
import type { Plan } from './plan.ts';
import { phrasingStems, scoreOf, weightedMean } from './score.ts';
import { limits } from './weights.ts';
import type { IndexedEntry, WordIndex } from './word-index.ts';

/** Moves the page of the service that the query names up to the first results: whatever the question, it is a place to begin. */
function withServicePage(ranked: readonly IndexedEntry[], { services }: Plan): IndexedEntry[] {
  const index = ranked.findIndex((entry) => entry.kind === 'service' && services.includes(entry.services[0] ?? ''));
  const page = ranked[index];
  if (!page || index < limits.servicePagePosition) return [...ranked];
  const others = ranked.filter((entry) => entry !== page);
  return [...others.slice(0, limits.servicePagePosition - 1), page, ...others.slice(limits.servicePagePosition - 1)];
}

/**
 * Ranks all entries for a query.
 * @param textScores for each concept and phrasing, what the full-text search found; empty until its index is loaded
 * @returns paths, best first, without those that match too little of the query
 */
export function rank(plan: Plan, textScores: readonly (readonly TextScores[])[], index: WordIndex): string[] {
  const stemsOfQuery = phrasingStems(plan);
  const minCoverage = plan.concepts.length > 2 ? limits.minCoverageOfLongQuery : limits.minCoverage;
  const matchers = plan.concepts.map((concept, position) => conceptMatcher(concept, textScores[position] ?? [], index));
  const scored: { readonly entry: IndexedEntry; readonly score: number }[] = [];
  for (const entry of index.entries) {
    const matches = matchers.map((match) => match(entry));
    const coverage = weightedMean(
      plan,
      matches.map((match) => (match > 0 ? 1 : 0)),
    );
    if (!(coverage >= minCoverage)) continue;
    const score = scoreOf({ entry, matches, coverage }, plan, stemsOfQuery);
    if (score !== undefined) scored.push({ entry, score });
  }
  scored.sort((a, b) => b.score - a.score || (a.entry.path < b.entry.path ? -1 : 1));
  const ranked = scored.map(({ entry }) => entry);
  return withServicePage(ranked, plan).map(({ path }) => path);
}

/** The page that compares the services of a query, unless a written comparison has exactly these. */
function comparisonFor({ isComparison, services }: Plan, index: WordIndex): CatalogEntry | undefined {
  if (!isComparison || services.length > limits.comparedServices) return undefined;
  const isWritten = index.entries.some(
    (entry) =>
      entry.kind === 'comparison' && entry.services.length === services.length && services.every((id) => entry.services.includes(id)),
  );
  if (isWritten) return undefined;
  const title = `${services.map((id) => index.services.nameOf(id)).join(', ')} side by side`;
  return catalogEntry({ path: comparePath(services), kind: 'comparison', title, within: 'Compare', services });
}

/** Adds the page that compares the services of a query: first, or after a written comparison of them. */
export function withComparison(ranked: readonly CatalogEntry[], plan: Plan, index: WordIndex): readonly CatalogEntry[] {
  const comparison = comparisonFor(plan, index);
  if (!comparison) return ranked;
  const position = ranked[0]?.kind === 'comparison' ? 1 : 0;
  return [...ranked.slice(0, position), comparison, ...ranked.slice(position)];
}
