import type { Source } from '../schema/source.ts';
import { dateInWords } from './dates.ts';

/** When a source was read; of one that is known by its address only, that it was not. */
export const readInWords = ({ copy, readOn }: Pick<Source, 'copy' | 'readOn'>): string =>
  copy === 'none' ? 'address only, text not read' : `read ${dateInWords(readOn)}`;
