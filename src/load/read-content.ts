import type { z } from 'zod';
import { type Report, startOf } from '../domain/faults.ts';
import { collectionNames, type Content, type Entries, type Entry, type Path, type TextEntry } from '../domain/rules/content.ts';
import { compareText } from '../domain/text.ts';
import { type CollectionName, collections } from '../schema/collections.ts';
import { entryId } from '../schema/primitives.ts';
import { type ContentFiles, type FileContent, readText } from './content-files.ts';
import { parseMdx } from './mdx/parse.ts';
import { readBody } from './mdx/read-body.ts';
import { checkShape, parseYaml, valueAt, type Yaml } from './yaml.ts';

const endings = { folder: '.yaml', texts: '.mdx', list: '', map: '' } as const;

/** Whether a collection reads a file: its only file, or one with its ending directly in its folder, unless it is hidden. */
function reads(name: CollectionName, file: string): boolean {
  const { form, path } = collections[name];
  const place = `content/${path}`;
  if (endings[form] === '') return file === place;
  return file.startsWith(place) && /^[^./][^/]*$/.test(file.slice(place.length)) && file.endsWith(endings[form]);
}

function reportUnexpected(file: string, bytes: FileContent, report: Report): void {
  if (typeof bytes === 'string') readText(file, bytes, report);
  else if (/(^|\/)\./.test(file)) report('hidden-file', startOf(file), 'The file is hidden.');
  else {
    const texts = 'Chapters are content/guide/NN-<id>.mdx, handouts content/handouts/<id>.mdx, other pages content/pages/<id>.mdx.';
    const hint = file.endsWith('.yml') ? 'Let its name end in ".yaml".' : /\.mdx?$/.test(file) ? texts : undefined;
    report('unexpected-file', startOf(file), 'Nothing reads this file.', hint);
  }
}

/** Checks an entry in a YAML text. @param base the path of its fields */
function entryAt(id: string, schema: z.ZodType, yaml: Yaml, base: Path, report: Report): Entry<unknown> {
  const value = checkShape(schema, yaml, base, report);
  return {
    id,
    raw: valueAt(yaml.value, base),
    value: value && { ...value, id },
    location: (path = []) => yaml.location([...base, ...path]),
    keyLocation: (path) => yaml.keyLocation([...base, ...path]),
  };
}

/** Checks an entry with a file of its own. If the file can't be read, its id is still known, so references to it aren't reported. */
function entryOf(id: string, file: string, schema: z.ZodType, yaml: Yaml | undefined, report: Report): Entry<unknown> {
  const location = () => startOf(file);
  return yaml ? entryAt(id, schema, yaml, [], report) : { id, raw: null, value: undefined, location, keyLocation: location };
}

/** The id in a file's name, and the position of a chapter. A name that isn't allowed is reported. */
function readName(file: string, isChapter: boolean, report: Report) {
  const name = file.replace(/^.*\/|\.\w+$/g, '');
  const [, number = '0', id = ''] = (isChapter ? /^(?!00)(\d{2})-(.+)$/ : /^()(.+)$/).exec(name) ?? [];
  if (entryId.safeParse(id).success) return { id, order: Number(number) };
  report('file-name', startOf(file), `"${name}" is no ${isChapter ? 'number and id' : 'id'}.`);
  return { id: name, order: 0 };
}

/** Parses the lines between the first line, `---`, and the next `---`. */
function parseMatter(text: string, file: string, report: Report): Yaml | undefined {
  const found = text.startsWith('---') ? /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text) : null;
  if (!found) return report('frontmatter-missing', startOf(file), 'The file has no frontmatter.');
  return parseYaml(found[1] ?? '', file, report, 2);
}

function readEntry(name: CollectionName, file: string, bytes: FileContent, report: Report): Entry<unknown> | TextEntry<unknown> {
  const { form, schema } = collections[name];
  const { id, order } = readName(file, name === 'chapters', report);
  const text = readText(file, bytes, report);
  if (form === 'folder') return entryOf(id, file, schema, text === undefined ? text : parseYaml(text, file, report), report);
  const matter = text === undefined ? text : parseMatter(text, file, report);
  const root = text === undefined ? text : parseMdx(text, file, report);
  const body = root && readBody(root, text ?? '', file, name === 'handouts' ? 'handout' : 'chapter', report);
  return { ...entryOf(id, file, schema, matter, report), order, body };
}

/** Reads the file of a whole collection. @returns undefined if it doesn't contain entries */
function readList(file: string, bytes: FileContent | undefined, form: 'list' | 'map', schema: z.ZodType, report: Report) {
  if (bytes === undefined) return report('missing-file', startOf(file), 'The file is missing.');
  const text = readText(file, bytes, report);
  const yaml = text === undefined ? text : parseYaml(text, file, report);
  if (!yaml) return undefined;
  const { value } = yaml;
  if (Array.isArray(value) !== (form === 'list') || typeof value !== 'object' || !value) {
    const what =
      form === 'list' ? 'a list of entries, each beginning with "- id:"' : 'entries by their ids, each "id:" with its fields below';
    return report('wrong-value', yaml.location([]), `The file must hold ${what}.`);
  }
  return Object.keys(value).map((key) => {
    if (form === 'list') {
      const id = valueAt(value, [Number(key), 'id']);
      return entryAt(typeof id === 'string' ? id : '', schema, yaml, [Number(key)], report);
    }
    const hint = entryId.safeParse(key).error?.issues[0]?.message;
    if (hint) report('wrong-value', yaml.keyLocation([key]), `"${key}" is no id.`, hint);
    return entryAt(key, schema, yaml, [key], report);
  });
}

/** Reads all entries of a content folder, chapters in reading order. @param today the day of the check, in ISO form */
export function readContent(files: ContentFiles, today: string, report: Report): Content {
  const sorted = [...files].sort(([a], [b]) => compareText(a, b));
  for (const [file, bytes] of sorted) if (!collectionNames.some((name) => reads(name, file))) reportUnexpected(file, bytes, report);
  const unread = new Set<CollectionName>();
  const read = (name: CollectionName): readonly Entry<unknown>[] => {
    const { form, path, schema } = collections[name];
    if (form === 'list' || form === 'map') {
      const entries = readList(`content/${path}`, files.get(`content/${path}`), form, schema, report);
      // An entry without an id may be the one that others refer to.
      if (!entries?.every(({ id }) => id)) unread.add(name);
      return entries?.filter(({ id }) => id) ?? [];
    }
    return sorted.filter(([file]) => reads(name, file)).map(([file, bytes]) => readEntry(name, file, bytes, report));
  };
  const entries = Object.fromEntries(collectionNames.map((name) => [name, read(name)])) as unknown as Entries;
  return { ...entries, unread, today };
}
