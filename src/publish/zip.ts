import { strToU8, type Zippable, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFiles } from './built-site.ts';

/** All files have the same date, so that the same files give the same archive: the oldest date of the format, in local time as in every zip. */
const fixedDate = new Date(1980, 0, 1);

/** Files that are already compressed, and the first file of an EPUB, which must not be compressed. */
const isStored = (path: string) => /\.(?:pdf|webp|png|jpg|epub|zip|imscc|apkg)$|^mimetype$/.test(path);

/** Text or bytes by their path in a site or an archive. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

/** Zips files. @param files in the order of the archive */
export function zipFiles(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files)
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { level: isStored(path) ? 0 : 9, mtime: fixedDate }];
  return zipSync(entries);
}

/** Zips the OSCAL files of the built site. They refer to each other by file name. */
export function zipOscal(dir: string): Uint8Array {
  const files = listFiles(dir).filter((file) => /^data\/oscal\/[^/]+\.json$/.test(file));
  return zipFiles(new Map(files.map((file) => [basename(file), readFileSync(join(dir, file))])));
}
