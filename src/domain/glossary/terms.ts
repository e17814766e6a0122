import type { Term } from '../../schema/entries.ts';
import { groupBy } from '../group-by.ts';
import type { Guide } from '../guide.ts';

/** Terms grouped under the first letter of their label, both in alphabetical order. */
export function letters(terms: readonly Term[]): { letter: string; terms: readonly Term[] }[] {
  const sorted = [...terms].sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return [...groupBy(sorted, (term) => term.label.charAt(0).toUpperCase())].map(([letter, members]) => ({ letter, terms: members }));
}

/** The fields of a term that its card shows. */
export type TermMeaning = Pick<Term, 'label' | 'short' | 'key'>;

/** The meanings of all terms, by id. */
export const termMeaningsOf = ({ terms }: Pick<Guide, 'terms'>): Record<string, TermMeaning> =>
  Object.fromEntries([...terms.values()].map(({ id, label, short, key }) => [id, { label, short, key }]));
