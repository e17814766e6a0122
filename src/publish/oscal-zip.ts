import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFiles } from './built-site.ts';
import { zipFiles } from './zip.ts';

/** Zips the OSCAL files of the built site as `data/oscal.zip`. They refer to each other by file name. @returns one line for the log */
export function writeOscalZip(dir: string): string {
  const files = listFiles(dir).filter((file) => /^data\/oscal\/[^/]+\.json$/.test(file));
  const archive = zipFiles(new Map(files.map((file) => [basename(file), readFileSync(join(dir, file))])));
  writeFileSync(join(dir, 'data/oscal.zip'), archive);
  return `${files.length} files, ${Math.round(archive.length / 1000)} kB`;
}
