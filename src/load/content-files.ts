import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { compareText } from '../domain/text.ts';

/** The bytes of a file, or the reason why they can't be read. */
export type FileContent = Uint8Array | string;

/** The files of a content folder, by path from the repository's root, in a fixed order. */
export type ContentFiles = ReadonlyMap<string, FileContent>;

interface Listed {
  readonly path: string;
  /** Why it isn't read. */
  readonly refused?: string;
}

/** Reads from the disk. @returns the reason if it fails */
function attempt<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'EACCES' ? 'permission denied' : code;
  }
}

/** Everything in a folder and its subfolders. Links aren't followed, because they could lead out of the repository or in a circle. */
function listing(folder: string): Listed[] {
  const found = existsSync(folder) ? attempt(() => readdirSync(folder, { withFileTypes: true })) : [];
  if (typeof found === 'string') return [{ path: folder, refused: found }];
  return found.flatMap((each): Listed[] => {
    const path = join(folder, each.name);
    if (each.isFile()) return [{ path }];
    if (!each.isDirectory()) return [{ path, refused: each.isSymbolicLink() ? 'it is a symbolic link' : 'it is a device' }];
    // Otherwise, an empty folder would go unnoticed.
    const isNamedLikeFile = /\.(?:mdx|yaml)$/.test(each.name);
    return [...(isNamedLikeFile ? [{ path, refused: 'it is a folder' }] : []), ...listing(path)];
  });
}

function nameOf(folder: string, path: string): string {
  return [basename(folder), ...relative(folder, path).split(sep)].filter(Boolean).join('/');
}

/** Reads all files of a content folder. A missing folder has none. @param folder its path */
export function readContentFiles(folder: string): ContentFiles {
  const files = listing(folder).map(({ path, refused }): [string, FileContent] => [
    nameOf(folder, path),
    refused ?? attempt((): FileContent => readFileSync(path)),
  ]);
  return new Map(files.sort(([a], [b]) => compareText(a, b)));
}

/** A text that changes when a file in the folder is written, added, or removed. */
export function stateOf(folder: string): string {
  const states = listing(folder).map(({ path }) => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return `${path} ${stat?.mtimeMs} ${stat?.size}`;
  });
  return states.sort(compareText).join('\n');
}
