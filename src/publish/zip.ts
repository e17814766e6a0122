import { zipSync, type Zippable } from 'fflate';

/** One date for all files, so the same files give the same archive: the oldest a zip can hold, in local time as zips do. */
const fixedDate = new Date(1980, 0, 1);

/** Files that are compressed already, and the first file of an EPUB, which has to be stored as it is. */
const isStored = (path: string) => /\.(?:pdf|webp|png|jpg|epub|zip|imscc|apkg)$|^mimetype$/.test(path);

/** A zip of files. @param files by their path in it, in its order */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { level: isStored(path) ? 0 : 9, mtime: fixedDate }];
  return zipSync(entries);
}
