import type { Term } from '../../schema/term.ts';
import type { Guide } from '../guide.ts';

/** The fields of a term that its card shows. */
export type TermMeaning = Pick<Term, 'label' | 'short' | 'key'>;

/** The meanings of all terms, by id. */
export const termMeaningsOf = ({ terms }: Pick<Guide, 'terms'>): Record<string, TermMeaning> =>
  Object.fromEntries([...terms.values()].map(({ id, label, short, key }) => [id, { label, short, key }]));
