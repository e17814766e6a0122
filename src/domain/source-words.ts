import type { Source } from '../schema/source.ts';
import { dateInWords } from './dates.ts';

/** How old the text is that was read. Examples: `as of July 30, 2026 or later`, `copy without a date`. */
export const ageInWords = ({ asOf }: Pick<Source, 'asOf'>): string =>
  asOf === undefined ? 'copy without a date' : `as of ${dateInWords(asOf)} or later`;
