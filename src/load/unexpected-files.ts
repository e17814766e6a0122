import { createFault, startOf, type Fault } from '../domain/faults.ts';
import { chapterFolder, collections, handoutFolder, pageFolder } from './collections.ts';
import type { ContentFiles } from './content-files.ts';
import { isEntryFile } from './read-collection.ts';
import { readText } from './text.ts';

const isExpected = (file: string, root: string): boolean =>
  [chapterFolder, handoutFolder, pageFolder].some(({ path }) => isEntryFile(file, root + path, '.mdx')) ||
  Object.values(collections).some(({ form, path }) => (form === 'folder' ? isEntryFile(file, root + path, '.yaml') : file === root + path));

const isHidden = (file: string) => file.split('/').some((part) => part.startsWith('.'));

function hintFor(file: string): string | undefined {
  if (file.endsWith('.yml')) return 'Let its name end in ".yaml".';
  return /\.mdx?$/.test(file)
    ? 'Chapters are content/guide/NN-<id>.mdx, handouts content/handouts/<id>.mdx, other pages content/pages/<id>.mdx.'
    : undefined;
}

/** Faults for files that no collection reads. */
export function unexpectedFiles(files: ContentFiles, root: string): Fault[] {
  return [...files].flatMap(([file, content]) => {
    const location = startOf(file);
    if (isExpected(file, root)) return [];
    if (typeof content === 'string') return readText(file, content).faults;
    return isHidden(file)
      ? [createFault('hidden-file', location, 'The file is hidden.')]
      : [createFault('unexpected-file', location, 'Nothing reads this file.', hintFor(file))];
  });
}
