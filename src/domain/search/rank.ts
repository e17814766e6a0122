import type { Concept } from './plan.ts';

/** What one way of saying a concept found: record ids with the engine's score, above 0. */
export type Found = ReadonlyMap<string, number>;

/** How much of a concept a hit has: near 1 for a title or name, less for a word in passing. The reader's own words count a little more than ours. */
function strength(ways: readonly Found[], id: string): number {
  return Math.max(
    ...ways.map((found, way) => {
      const score = found.get(id) ?? 0;
      return (score / (score + 1.5)) * (way === 0 ? 1 : 0.95);
    }),
  );
}

/**
 * Records in order of fitness. Those that have every concept come first; where none has, the least telling concept is the first to be missed.
 * @param found for each concept, what each of its ways found
 * @returns ids, best first, without those that hold less than half of what was asked
 */
export function rank(concepts: readonly Concept[], found: readonly (readonly Found[])[]): string[] {
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  const ids = new Set(found.flatMap((ways) => ways.flatMap((way) => [...way.keys()])));
  const scored = [...ids].map((id) => {
    let held = 0;
    let score = 0;
    concepts.forEach((concept, at) => {
      const part = strength(found[at] ?? [], id);
      if (part > 0) held += concept.weight;
      score += concept.weight * part;
    });
    return { id, held: held / total, score: held / total + score / total };
  });
  return scored
    .filter(({ held }) => held >= 0.5)
    .toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .map(({ id }) => id);
}
