import type { Source } from '../schema/source.ts';
import { dateInWords } from './dates.ts';

/** The day a source was read; undefined of one that is known by its address only, whose day tells when that was noted. */
export const dayRead = ({ copy, readOn }: Pick<Source, 'copy' | 'readOn'>): string | undefined => (copy === 'none' ? undefined : readOn);

/** When a source was read; of one that is known by its address only, that it was not. */
export const readInWords = ({ copy, readOn }: Pick<Source, 'copy' | 'readOn'>): string =>
  copy === 'none' ? 'address only, text not read' : `read ${dateInWords(readOn)}`;

/** How a source was read. */
export const copyWord: Readonly<Record<Source['copy'], string>> = {
  recent: 'recent copy read',
  stored: 'older stored copy read',
  none: 'known by its address only, text not read',
};
