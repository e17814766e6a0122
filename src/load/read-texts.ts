import type { z } from 'zod';
import { createFault, type Fault } from '../domain/faults.ts';
import type { TextEntry } from '../domain/rules/content.ts';
import { entryId } from '../schema/primitives.ts';
import type { ContentFiles, FileContent } from './content-files.ts';
import type { Outermost, Root } from './mdx/nodes.ts';
import { isEntryFile } from './read-collection.ts';
import { readMdx } from './read-mdx.ts';

/** A handout or page as it was read. */
export interface ReadText<T> {
  readonly entry: TextEntry<T>;
  /** The parsed text; null if it couldn't be parsed. */
  readonly root: Root | null;
  readonly faults: readonly Fault[];
}

/** A folder of MDX files whose names are ids. */
interface TextFolder<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** Decides which tags may be used. */
  readonly kind: Outermost;
}

function readOne<T>(file: string, bytes: FileContent, { schema, kind }: TextFolder<T>): ReadText<T> {
  const id = file.replace(/^.*\/|\.mdx$/g, '');
  const named = entryId.safeParse(id).success ? [] : [createFault('file-name', { file, line: 1, column: 1 }, `"${id}" is no id.`)];
  const { entry, root, faults } = readMdx(file, bytes, schema, kind);
  return { entry: { id, ...entry }, root, faults: [...named, ...faults] };
}

/** Reads every MDX file of a folder, by name. @param root the content folder's name, with a slash at its end */
export const readTexts = <T>(folder: TextFolder<T>, files: ContentFiles, root: string): ReadText<T>[] =>
  [...files].flatMap(([file, bytes]) => (isEntryFile(file, root + folder.path, '.mdx') ? [readOne(file, bytes, folder)] : []));
