import { mergeData } from './merge.ts';
import { parseJson, readValue, type Reading } from './read.ts';
import type { ReaderData } from './schema.ts';

const format = 'shared-responsibility-guide/reader';

/** More than this, in characters, no export of the site can be. */
const longest = 8_000_000;

/** The reader's data as one JSON file. */
export const exportText = (data: ReaderData, at: number): string =>
  `${JSON.stringify({ format, exportedAt: new Date(at).toISOString(), data }, null, 1)}\n`;

/** The name of that file. Example: `shared-responsibility-2026-11-25.json`. */
export const exportName = (at: number): string => `shared-responsibility-${new Date(at).toISOString().slice(0, 10)}.json`;

const refused = (reason: string): Reading => ({ ok: false, why: 'damaged', reason });

/** Reads a file that the reader brings; all of it, or nothing and the reason. */
export function readImport(text: string): Reading {
  if (text.length > longest) return refused('It is far larger than any export of this site.');
  const file = parseJson(text);
  if (file === undefined) return refused('It is no JSON file.');
  const isExport = typeof file === 'object' && file !== null && 'format' in file && file.format === format && 'data' in file;
  return isExport ? readValue(file.data) : refused('It is no export of this site: it does not begin as one.');
}

/** What holds after an import. @param how with what is here already, or instead of it */
export const afterImport = (here: ReaderData, imported: ReaderData, how: 'merge' | 'replace'): ReaderData =>
  how === 'merge' ? mergeData(here, imported) : imported;
