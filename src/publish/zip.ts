import { strToU8, type Zippable, zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFiles } from './built-site.ts';

/** All files have the same date, so that the same files give the same archive: the oldest date of the format, in local time as in every zip. */
const fixedDate = new Date(1980, 0, 1);

/** Files that are already compressed, and the first file of an EPUB, which must not be compressed. */
const isStored = (path: string) => /\.(?:pdf|webp|png|jpg|epub|zip|imscc|apkg)$|^mimetype$/.test(path);

/** Zips files. @param files text or bytes by their path in the archive, in its order */
export function zipFiles(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files)
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { level: isStored(path) ? 0 : 9, mtime: fixedDate }];
  return zipSync(entries);
}

/** Zips the OSCAL files of the built site as `data/oscal.zip`. They refer to each other by file name. @returns one line for the log */
export function writeOscalZip(dir: string): string {
  const files = listFiles(dir).filter((file) => /^data\/oscal\/[^/]+\.json$/.test(file));
  const archive = zipFiles(new Map(files.map((file) => [basename(file), readFileSync(join(dir, file))])));
  writeFileSync(join(dir, 'data/oscal.zip'), archive);
  return `${files.length} files, ${Math.round(archive.length / 1000)} kB`;
}
