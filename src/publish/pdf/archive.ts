import { zipSync, type Zippable } from 'fflate';

/** One date for all files, so that the same files give the same archive; the oldest that a zip can tell. Zips hold local time. */
const noDate = new Date(1980, 0, 1);

/** A zip of files already packed, which are stored as they are. @param files by their path in it, in its order */
export const zipFiles = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { level: /\.(?:pdf|webp|png)$|^mimetype$/.test(path) ? 0 : 9, mtime: noDate }];
  return zipSync(entries);
};
