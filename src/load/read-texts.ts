import { createFault, type Fault, startOf } from '../domain/faults.ts';
import type { TextEntry } from '../domain/rules/content.ts';
import { entryId } from '../schema/primitives.ts';
import type { TextFolder } from './collections.ts';
import { type ContentFiles, type FileContent, readText } from './content-files.ts';
import type { Root } from './mdx/nodes.ts';
import { parseMdx } from './mdx/parse.ts';
import { readBody } from './mdx/read-body.ts';
import { entryOf, isEntryFile } from './read-collection.ts';
import { parseYaml, type ParsedYaml } from './yaml/parse.ts';

/** A chapter, handout, or page as it was read. */
export interface ReadText<T> {
  /** Its order is that of a chapter; 0 if it has none. */
  readonly entry: TextEntry<T> & { readonly order: number };
  /** The parsed text; null if it couldn't be parsed. */
  readonly root: Root | null;
  readonly faults: readonly Fault[];
}

/** The lines between the first line, `---`, and the next `---`. */
const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

function parseMatter(text: string, file: string): ParsedYaml {
  const found = text.startsWith('---') ? frontmatter.exec(text) : null;
  if (found) return parseYaml(found[1] ?? '', file, 2);
  return { yaml: null, faults: [createFault('frontmatter-missing', startOf(file), 'The file has no frontmatter.')] };
}

/** The id and position in a file's name, and a fault if the name isn't allowed. */
function readName(file: string, isNumbered: boolean) {
  const name = file.replace(/^.*\/|\.mdx$/g, '');
  const [, number = '0', id = ''] = (isNumbered ? /^(?!00)(\d{2})-(.+)$/ : /^()(.+)$/).exec(name) ?? [];
  if (entryId.safeParse(id).success) return { id, order: Number(number), faults: [] };
  return {
    id: name,
    order: 0,
    faults: [createFault('file-name', startOf(file), `"${name}" is no ${isNumbered ? 'number and id' : 'id'}.`)],
  };
}

function readMdx<T>(file: string, bytes: FileContent, { schema, kind, isNumbered = false }: TextFolder<T>): ReadText<T> {
  const { id, order, faults: misnamed } = readName(file, isNumbered);
  const { text, faults } = readText(file, bytes);
  const matter = entryOf(id, file, schema, text === null ? { yaml: null, faults: [] } : parseMatter(text, file));
  const { root, faults: unparsed } = text === null ? { root: null, faults: [] } : parseMdx(text, file);
  const read = root ? readBody(root, text ?? '', file, kind) : { body: null, faults: [] };
  return {
    entry: { ...matter.entry, order, body: read.body },
    root,
    faults: [...misnamed, ...faults, ...matter.faults, ...unparsed, ...read.faults],
  };
}

/** Reads all MDX files of a folder, chapters in reading order. @param root the content folder's name, with a slash at the end */
export const readTexts = <T>(folder: TextFolder<T>, files: ContentFiles, root: string): ReadText<T>[] =>
  [...files]
    .filter(([file]) => isEntryFile(file, root + folder.path, '.mdx'))
    .map(([file, bytes]) => readMdx(file, bytes, folder))
    .sort((a, b) => a.entry.order - b.entry.order);
