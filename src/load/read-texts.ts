import type { z } from 'zod';
import { createFault, startOf, type Fault } from '../domain/faults.ts';
import type { ChapterEntry, Entry, TextEntry } from '../domain/rules/content.ts';
import type { ChapterMatter } from '../schema/frontmatter.ts';
import { entryId } from '../schema/primitives.ts';
import { chapterFolder } from './collections.ts';
import type { ContentFiles } from './content-files.ts';
import type { Outermost, Root } from './mdx/nodes.ts';
import { isEntryFile } from './read-collection.ts';
import { readMdx } from './read-mdx.ts';

/** A chapter, handout, or page as it was read. */
export interface ReadText<T> {
  readonly entry: TextEntry<T>;
  /** The parsed text; null if it couldn't be parsed. */
  readonly root: Root | null;
  readonly faults: readonly Fault[];
}

export interface ReadChapter extends ReadText<ChapterMatter> {
  readonly entry: ChapterEntry;
}

interface TextFolder<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** Decides which tags may be used. */
  readonly kind: Outermost;
}

/** Reads all MDX files of a folder. Their ids are their file names, which aren't checked yet. */
const readFolder = <T>({ path, schema, kind }: TextFolder<T>, files: ContentFiles, root: string): ReadText<T>[] =>
  [...files].flatMap(([file, bytes]) => {
    if (!isEntryFile(file, root + path, '.mdx')) return [];
    const { entry, ...read } = readMdx(file, bytes, schema, kind);
    return [{ ...read, entry: { id: file.replace(/^.*\/|\.mdx$/g, ''), ...entry } }];
  });

const misnamed = ({ id, location }: Entry<unknown>, expected: string) =>
  createFault('file-name', startOf(location().file), `"${id}" is no ${expected}.`);

const isId = (text: string) => entryId.safeParse(text).success;

/** Reads all MDX files of a folder, sorted by name. @param root the content folder's name, with a slash at the end */
export const readTexts = <T>(folder: TextFolder<T>, files: ContentFiles, root: string): ReadText<T>[] =>
  readFolder(folder, files, root).map((text) =>
    isId(text.entry.id) ? text : { ...text, faults: [misnamed(text.entry, 'id'), ...text.faults] },
  );

/**
 * Reads all chapters, in reading order. `03-the-layers.mdx` has the order 3 and the id `the-layers`. A chapter with a wrong file name has the
 * order 0. @param root as in `readTexts`
 */
export const readChapters = (files: ContentFiles, root: string): ReadChapter[] =>
  readFolder(chapterFolder, files, root)
    .map(({ entry, ...read }): ReadChapter => {
      const [, number, id = ''] = /^(?!00)(\d{2})-(.+)$/.exec(entry.id) ?? [];
      if (number && isId(id)) return { ...read, entry: { ...entry, id, order: Number(number) } };
      return { ...read, entry: { ...entry, order: 0 }, faults: [misnamed(entry, 'number and id'), ...read.faults] };
    })
    .sort((a, b) => a.entry.order - b.entry.order);
