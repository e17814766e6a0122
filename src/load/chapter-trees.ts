import { basename } from 'node:path';
import type { Root } from 'mdast';
import { readContentFiles } from './content-files.ts';
import { readChapters } from './read-chapter.ts';

/** The parsed text of each chapter, by id, for those who write it out in another form. Chapters that cannot be parsed are left out. */
export function loadChapterTrees(contentDir: string): ReadonlyMap<string, Root> {
  const chapters = readChapters(readContentFiles(contentDir), `${basename(contentDir)}/`);
  return new Map(chapters.flatMap(({ entry, root }) => (root ? [[entry.id, root] as const] : [])));
}
