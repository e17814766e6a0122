import { createFault, type Fault, startOf } from '../domain/faults.ts';
import type { Entry, Path } from '../domain/rules/content.ts';
import { entryId } from '../schema/primitives.ts';
import type { Collection } from './collections.ts';
import { type ContentFiles, type FileContent, readText } from './content-files.ts';
import { parseYaml, type Yaml } from './yaml/parse.ts';
import { checkShape } from './yaml/shape.ts';

/** Entries that were read, and their faults. */
export interface Read<E> {
  readonly entries: E[];
  readonly faults: Fault[];
  /** Whether the collection's only file couldn't be read, so that its ids are unknown. */
  readonly unread?: boolean;
}

function readYaml(file: string, bytes: FileContent): { yaml: Yaml | null; faults: Fault[] } {
  const { text, faults } = readText(file, bytes);
  if (text === null) return { yaml: null, faults };
  const parsed = parseYaml(text, file);
  return { yaml: parsed.yaml, faults: [...faults, ...parsed.faults] };
}

function entryAt<T>(id: string, schema: Collection<T>['schema'], yaml: Yaml, base: Path): Read<Entry<T & { id: string }>> {
  const { value, faults } = checkShape(schema, yaml, base);
  const raw = base.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), yaml.value);
  const location = (path: Path = []) => yaml.location([...base, ...path]);
  const keyLocation = (path: Path) => yaml.keyLocation([...base, ...path]);
  return { entries: [{ id, raw, value: value === null ? null : { ...value, id }, location, keyLocation }], faults };
}

/** An entry whose file couldn't be parsed, without its id. */
export const unread = (file: string): Omit<Entry<never>, 'id'> => {
  const location = () => startOf(file);
  return { raw: null, value: null, location, keyLocation: location };
};

function readFileEntry<T>(file: string, bytes: FileContent, schema: Collection<T>['schema']): Read<Entry<T & { id: string }>> {
  const id = file.replace(/^.*\/|\.yaml$/g, '');
  const { yaml, faults } = readYaml(file, bytes);
  const named = entryId.safeParse(id).success ? [] : [createFault('file-name', startOf(file), `"${id}" is no id.`)];
  // The id is known, so references to the entry aren't reported.
  if (yaml === null) return { entries: [{ id, ...unread(file) }], faults: [...faults, ...named] };
  const entry = entryAt(id, schema, yaml, []);
  return { entries: entry.entries, faults: [...faults, ...named, ...entry.faults] };
}

function readListed<T>(yaml: Yaml, collection: Collection<T>): Read<Entry<T & { id: string }>> {
  const wrong = (what: string) => ({
    entries: [],
    faults: [createFault('wrong-value', yaml.location([]), `The file must hold ${what}.`)],
    unread: true,
  });
  if (collection.form === 'list') {
    if (!Array.isArray(yaml.value)) return wrong('a list of entries, each beginning with "- id:"');
    return joined(
      yaml.value.map((raw: unknown, index) => entryAt(String(Reflect.get(Object(raw), 'id')), collection.schema, yaml, [index])),
    );
  }
  if (yaml.value === null || typeof yaml.value !== 'object' || Array.isArray(yaml.value))
    return wrong('entries by their ids, each "id:" with its fields below');
  return joined(
    Object.keys(yaml.value).map((id) => {
      const { entries, faults } = entryAt(id, collection.schema, yaml, [id]);
      const named = entryId.safeParse(id);
      return {
        entries,
        faults: named.success
          ? faults
          : [...faults, createFault('wrong-value', yaml.keyLocation([id]), `"${id}" is no id.`, named.error.issues[0]?.message)],
      };
    }),
  );
}

const joined = <E>(reads: readonly Read<E>[]): Read<E> => ({
  entries: reads.flatMap(({ entries }) => entries),
  faults: reads.flatMap(({ faults }) => faults),
});

/** Reads a collection of data. @param root the content folder's name, with a slash at the end */
export function readCollection<T>(collection: Collection<T>, files: ContentFiles, root: string): Read<Entry<T & { id: string }>> {
  const path = root + collection.path;
  if (collection.form === 'folder') {
    const inside = [...files].filter(([file]) => isEntryFile(file, path, '.yaml'));
    return joined(inside.map(([file, bytes]) => readFileEntry(file, bytes, collection.schema)));
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
  file.startsWith(folder) &&
  file.endsWith(ending) &&
  !file.slice(folder.length).includes('/') &&
  !file.slice(folder.length).startsWith('.');
