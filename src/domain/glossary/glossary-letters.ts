import type { Term } from '../../schema/term.ts';
import { groupBy } from '../group-by.ts';

/** Terms grouped under the first letter of their label, both in alphabetical order. */
export function letters(terms: readonly Term[]): { letter: string; terms: readonly Term[] }[] {
  const sorted = [...terms].sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return [...groupBy(sorted, (term) => term.label.charAt(0).toUpperCase())].map(([letter, members]) => ({ letter, terms: members }));
}
