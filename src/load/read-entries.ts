import type { z } from 'zod';
import { createFault, type Fault, startOf } from '../domain/faults.ts';
import type { Entry, Path, TextEntry } from '../domain/rules/content.ts';
import { entryId } from '../schema/primitives.ts';
import type { Collection, TextFolder } from './collections.ts';
import { type ContentFiles, type FileContent, readText } from './content-files.ts';
import type { Root } from './mdx/nodes.ts';
import { parseMdx } from './mdx/parse.ts';
import { readBody } from './mdx/read-body.ts';
import { type ParsedYaml, parseYaml, type Yaml } from './yaml/parse.ts';
import { checkShape, valueAt } from './yaml/shape.ts';

/** Entries that were read, and their faults. */
export interface Read<E> {
  readonly entries: E[];
  readonly faults: Fault[];
  /** Whether the collection's only file couldn't be read, so that its ids are unknown. */
  readonly unread?: boolean;
}

function readYaml(file: string, bytes: FileContent): ParsedYaml {
  const { text, faults } = readText(file, bytes);
  if (text === null) return { yaml: null, faults };
  const parsed = parseYaml(text, file);
  return { yaml: parsed.yaml, faults: [...faults, ...parsed.faults] };
}

interface Checked<T> {
  readonly entry: Entry<T & { id: string }>;
  readonly faults: readonly Fault[];
}

/** Checks an entry in a YAML text. @param base the path of its fields */
function entryAt<T>(id: string, schema: z.ZodType<T>, yaml: Yaml, base: Path): Checked<T> {
  const { value, faults } = checkShape(schema, yaml, base);
  const location = (path: Path = []) => yaml.location([...base, ...path]);
  const keyLocation = (path: Path) => yaml.keyLocation([...base, ...path]);
  return { entry: { id, raw: valueAt(yaml.value, base), value: value && { ...value, id }, location, keyLocation }, faults };
}

/** Checks an entry with a file of its own. If the file can't be read, its id is still known, so references to it aren't reported. */
function entryOf<T>(id: string, file: string, schema: z.ZodType<T>, { yaml, faults }: ParsedYaml): Checked<T> {
  const location = () => startOf(file);
  if (!yaml) return { entry: { id, raw: null, value: null, location, keyLocation: location }, faults };
  const checked = entryAt(id, schema, yaml, []);
  return { ...checked, faults: [...faults, ...checked.faults] };
}

function readFile<T>(file: string, bytes: FileContent, schema: z.ZodType<T>): Checked<T> {
  const id = file.replace(/^.*\/|\.yaml$/g, '');
  const { entry, faults } = entryOf(id, file, schema, readYaml(file, bytes));
  const isId = entryId.safeParse(id).success;
  return { entry, faults: isId ? faults : [createFault('file-name', startOf(file), `"${id}" is no id.`), ...faults] };
}

const collect = <T>(checked: readonly Checked<T>[], faults: readonly Fault[] = []): Read<Checked<T>['entry']> => ({
  entries: checked.map(({ entry }) => entry),
  faults: [...faults, ...checked.flatMap((each) => each.faults)],
});

function readListed<T>(yaml: Yaml, { form, schema }: Collection<T>): Read<Checked<T>['entry']> {
  const { value } = yaml;
  const wrong = (what: string) => ({
    entries: [],
    faults: [createFault('wrong-value', yaml.location([]), `The file must hold ${what}.`)],
    unread: true,
  });
  if (form === 'list') {
    if (!Array.isArray(value)) return wrong('a list of entries, each beginning with "- id:"');
    return collect(value.map((_, index) => entryAt(String(valueAt(value, [index, 'id'])), schema, yaml, [index])));
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return wrong('entries by their ids, each "id:" with its fields below');
  const ids = Object.keys(value);
  const misnamed = ids.flatMap((id) => {
    const hint = entryId.safeParse(id).error?.issues[0]?.message;
    return hint === undefined ? [] : [createFault('wrong-value', yaml.keyLocation([id]), `"${id}" is no id.`, hint)];
  });
  return collect(
    ids.map((id) => entryAt(id, schema, yaml, [id])),
    misnamed,
  );
}

/** Reads a collection of data. @param root the content folder's name, with a slash at the end */
export function readCollection<T>(collection: Collection<T>, files: ContentFiles, root: string): Read<Checked<T>['entry']> {
  const path = root + collection.path;
  if (collection.form === 'folder') {
    const inside = [...files].filter(([file]) => isEntryFile(file, path, '.yaml'));
    return collect(inside.map(([file, bytes]) => readFile(file, bytes, collection.schema)));
  }
  const bytes = files.get(path);
  if (bytes === undefined)
    return { entries: [], faults: [createFault('missing-file', startOf(path), 'The file is missing.')], unread: true };
  const { yaml, faults } = readYaml(path, bytes);
  if (yaml === null) return { entries: [], faults, unread: true };
  const listed = readListed(yaml, collection);
  return { ...listed, faults: [...faults, ...listed.faults] };
}

/** Whether a file is directly in a folder, has an ending, and isn't hidden. */
export const isEntryFile = (file: string, folder: string, ending: string): boolean =>
  file.startsWith(folder) && /^[^./][^/]*$/.test(file.slice(folder.length)) && file.endsWith(ending);

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
