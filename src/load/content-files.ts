import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** The files of a content folder by name from the repository's root, in a fixed order; null where it is no plain file. */
export type ContentFiles = ReadonlyMap<string, Uint8Array | null>;

/** Plain comparison of characters: the same order on every machine, whatever its language. */
const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const listing = (folder: string): Dirent[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => !each.isDirectory()) : [];

function nameOf(folder: string, path: string): string {
  return [basename(folder), ...relative(folder, path).split(sep)].join('/');
}

/** Reads every file of a content folder; an absent folder has none. @param folder its path */
export function readContentFiles(folder: string): ContentFiles {
  const files = listing(folder).map((each): [string, Uint8Array | null] => {
    const path = join(each.parentPath, each.name);
    return [nameOf(folder, path), each.isFile() ? readFileSync(path) : null];
  });
  return new Map(files.sort(([a], [b]) => byName(a, b)));
}

/** A word that changes when any file of the folder is written, added or removed. */
export function stateOf(folder: string): string {
  const states = listing(folder).map((each) => {
    const path = join(each.parentPath, each.name);
    const stat = statSync(path, { throwIfNoEntry: false });
    return `${path} ${stat?.mtimeMs} ${stat?.size}`;
  });
  return states.sort(byName).join('\n');
}
