import { createFault, type Fault } from '../domain/faults.ts';
import type { HandoutEntry } from '../domain/rules/content.ts';
import { entryId } from '../schema/primitives.ts';
import { handoutFolder } from './collections.ts';
import type { ContentFiles } from './content-files.ts';
import { isEntryFile } from './read-collection.ts';
import { readMdx } from './read-mdx.ts';

/** A handout as it was read. */
export interface ReadHandout {
  readonly entry: HandoutEntry;
  readonly faults: readonly Fault[];
}

function readOne(file: string, bytes: Uint8Array): ReadHandout {
  const id = file.replace(/^.*\/|\.mdx$/g, '');
  const named = entryId.safeParse(id).success ? [] : [createFault('file-name', { file, line: 1, column: 1 }, `"${id}" is no id.`)];
  const { entry, faults } = readMdx(file, bytes, handoutFolder.schema, 'handout');
  return { entry: { id, ...entry }, faults: [...named, ...faults] };
}

/** Reads every handout, by name. @param root the content folder's name, with a slash at its end */
export function readHandouts(files: ContentFiles, root: string): ReadHandout[] {
  const folder = root + handoutFolder.path;
  return [...files].flatMap(([file, bytes]) => (bytes && isEntryFile(file, folder, '.mdx') ? [readOne(file, bytes)] : []));
}
