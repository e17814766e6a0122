import type { z } from 'zod';
import { createFault, type Fault, startOf } from '../domain/faults.ts';
import type { ChapterEntry, Entry, Path, TextEntry } from '../domain/rules/content.ts';
import type { ChapterMatter } from '../schema/frontmatter.ts';
import { entryId } from '../schema/primitives.ts';
import { chapterFolder } from './collections.ts';
import { type ContentFiles, escapedCharacters, type FileContent, readText } from './content-files.ts';
import { checkMarkdown } from './mdx/check-markdown.ts';
import { checkTags } from './mdx/check-tags.ts';
import { isTag, locationOf, type Nodes, type Outermost, type Root, type TagNode, walk } from './mdx/nodes.ts';
import { parseMdx } from './mdx/parse.ts';
import { readBody } from './mdx/read-body.ts';
import { isEntryFile, unread } from './read-collection.ts';
import { parseYaml } from './yaml/parse.ts';
import { checkShape } from './yaml/shape.ts';

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

type Attribute = TagNode['attributes'][number];

type Matter<T> = Omit<Entry<T>, 'id'> & { readonly faults: readonly Fault[] };

/** The lines between the first line, `---`, and the next `---`. */
const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

function readMatter<T>(text: string, file: string, schema: z.ZodType<T>): Matter<T> {
  const nothing = unread(file);
  const found = text.startsWith('---') ? frontmatter.exec(text) : null;
  if (!found) return { ...nothing, faults: [createFault('frontmatter-missing', startOf(file), 'The file has no frontmatter.')] };
  const { yaml, faults } = parseYaml(found[1] ?? '', file, 2);
  if (!yaml) return { ...nothing, faults };
  const { value, faults: wrong } = checkShape(schema, yaml, []);
  const location = (path: Path = []) => yaml.location(path);
  return { raw: yaml.value, value, location, keyLocation: (path) => yaml.keyLocation(path), faults: [...faults, ...wrong] };
}

/** Faults for invisible and similar characters that are written as entities. */
function entityFaults(root: Root, text: string, file: string): Fault[] {
  const faults: Fault[] = [];
  const look = (words: string, node: Nodes | Attribute) => {
    const written = text.slice(node.position?.start.offset, node.position?.end.offset);
    faults.push(...escapedCharacters(words, written, locationOf(file, node)));
  };
  walk(root, (node) => {
    if (node.type === 'text') look(node.value, node);
    if (isTag(node)) for (const each of node.attributes) if (typeof each.value === 'string') look(each.value, each);
  });
  return faults;
}

/** Reads an MDX file. Its id is its file name, which isn't checked yet. */
function readMdx<T>(file: string, bytes: FileContent, { schema, kind }: TextFolder<T>): ReadText<T> {
  const id = file.replace(/^.*\/|\.mdx$/g, '');
  const { text, faults: wrongCharacters } = readText(file, bytes);
  if (text === null) return { entry: { id, ...unread(file), body: null }, root: null, faults: wrongCharacters };
  const { faults: wrongMatter, ...matter } = readMatter(text, file, schema);
  const { root, faults: wrongText } = parseMdx(text, file);
  const body = root && readBody(root, file);
  const bodyFaults = root ? [...checkMarkdown(root, file), ...checkTags(root, file, kind), ...entityFaults(root, text, file)] : [];
  return { entry: { id, ...matter, body }, root, faults: [...wrongCharacters, ...wrongMatter, ...wrongText, ...bodyFaults] };
}

const readFolder = <T>(folder: TextFolder<T>, files: ContentFiles, root: string): ReadText<T>[] =>
  [...files].filter(([file]) => isEntryFile(file, root + folder.path, '.mdx')).map(([file, bytes]) => readMdx(file, bytes, folder));

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
