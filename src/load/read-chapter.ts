import { createFault, type Fault } from '../domain/faults.ts';
import type { ChapterEntry } from '../domain/rules/content.ts';
import { entryId } from '../schema/primitives.ts';
import { chapterFolder } from './collections.ts';
import type { ContentFiles, FileContent } from './content-files.ts';
import type { Root } from './mdx/nodes.ts';
import { isEntryFile } from './read-collection.ts';
import { readMdx } from './read-mdx.ts';

/** A chapter as it was read: what rules ask for, and its parsed text. */
export interface ReadChapter {
  readonly entry: ChapterEntry;
  readonly root: Root | null;
  readonly faults: readonly Fault[];
}

/** `03-the-layers.mdx` → 3 and `the-layers`, from 01; a name of another form is a fault, and its order 0. */
function readName(file: string): { id: string; order: number; faults: Fault[] } {
  const name = file.replace(/^.*\/|\.mdx$/g, '');
  const [, number, id = ''] = /^(?!00)(\d{2})-(.+)$/.exec(name) ?? [];
  if (number && entryId.safeParse(id).success) return { id, order: Number(number), faults: [] };
  return { id: name, order: 0, faults: [createFault('file-name', { file, line: 1, column: 1 }, `"${name}" is no number and id.`)] };
}

function readOne(file: string, bytes: FileContent): ReadChapter {
  const { id, order, faults: misnamed } = readName(file);
  const { entry, root, faults } = readMdx(file, bytes, chapterFolder.schema, 'chapter');
  return { entry: { id, order, ...entry }, root, faults: [...misnamed, ...faults] };
}

/** Reads every chapter, in reading order; those of one number by their names. @param root the content folder's name, with a slash at its end */
export function readChapters(files: ContentFiles, root: string): ReadChapter[] {
  const folder = root + chapterFolder.path;
  const chapters = [...files].flatMap(([file, bytes]) => (isEntryFile(file, folder, '.mdx') ? [readOne(file, bytes)] : []));
  return chapters.sort((a, b) => a.entry.order - b.entry.order);
}
