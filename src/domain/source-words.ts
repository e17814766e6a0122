import type { Source } from '../schema/source.ts';
import { dateInWords } from './dates.ts';

/** How old the text is that was read. Examples: `as of July 30, 2026 or later`, `copy without a date`. */
export const ageInWords = ({ asOf }: Pick<Source, 'asOf'>): string =>
  asOf === undefined ? 'copy without a date' : `as of ${dateInWords(asOf)} or later`;

/** What a page is based on. Example: `AWS documentation as of July 30, 2026 or later`. @returns undefined if no source shows a date */
export function basisInWords(sources: readonly Pick<Source, 'asOf'>[]): string | undefined {
  const asOf = oldestDate(sources);
  return asOf && `AWS documentation ${ageInWords({ asOf })}`;
}

/** The earliest date of the sources of a page. @returns undefined if none shows a date */
const oldestDate = (sources: readonly Pick<Source, 'asOf'>[]): string | undefined => sources.flatMap(({ asOf }) => asOf ?? []).sort()[0];
