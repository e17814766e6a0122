import type { Root } from 'mdast';
import type { z } from 'zod';
import { type CollectionName, collections } from '../../schema/collections.ts';
import { tagShapeOf } from '../../schema/mdx-tags.ts';
import type { Report, SourceLocation } from '../faults.ts';

/** The keys and list indexes that lead from an entry to a value. */
export type Path = readonly (string | number)[];

/** An entry as it was read. */
export interface Entry<T> {
  readonly id: string;
  /** As written. Rules that need only a few keys read it, so that they also work on entries with other faults. */
  readonly raw: unknown;
  /** The value after the schema check; undefined if that found faults. */
  readonly value: T | undefined;
  /** The location of a value or, without a path, of the entry's beginning. */
  readonly location: (path?: Path) => SourceLocation;
  /** The location of the key at the end of the path. */
  readonly keyLocation: (path: Path) => SourceLocation;
}

export interface AttributeUse {
  readonly value: string;
  readonly location: SourceLocation;
}

export interface TagUse {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeUse>;
  readonly location: SourceLocation;
  /** The number of its section, which changes with each `##`, layer, pair, and worked example. */
  readonly section: number;
}

/** Something in a text that has an id on its page. */
export interface Anchor {
  readonly id: string;
  /** What it is, for messages. Example: `the heading "What you gain"` */
  readonly what: string;
  readonly location: SourceLocation;
}

/** An MDX text, and the parts that rules need, in its order. */
export interface Body {
  readonly root: Root;
  readonly tags: readonly TagUse[];
  readonly links: readonly { readonly href: string; readonly location: SourceLocation }[];
  readonly anchors: readonly Anchor[];
}

/** An MDX entry: its frontmatter and its text. */
export interface TextEntry<T> extends Entry<T> {
  /** The number at the beginning of a chapter's file name; 0 if it has none. */
  readonly order: number;
  /** Undefined if the MDX couldn't be parsed. */
  readonly body: Body | undefined;
}

type EntryOf<C> = C extends { form: infer Form; schema: infer Schema extends z.ZodType }
  ? Form extends 'texts'
    ? TextEntry<z.infer<Schema> & { readonly id: string }>
    : Entry<z.infer<Schema> & { readonly id: string }>
  : never;

/** All entries as they were read, in the order of files and lists. */
export type Entries = { readonly [Name in CollectionName]: readonly EntryOf<(typeof collections)[Name]>[] };

export interface Content extends Entries {
  /** Collections whose file couldn't be read. Their ids are unknown, so rules don't check references to them. */
  readonly unread: ReadonlySet<CollectionName>;
  /** The day of the check, in ISO form. It's a parameter, so that tests don't depend on the clock. */
  readonly today: string;
}

/** Reports one kind of fault in all entries. */
export type Rule = (content: Content, report: Report) => void;

export const textsIn = ({ chapters, handouts, pages }: Entries): readonly TextEntry<unknown>[] => [...chapters, ...handouts, ...pages];

/** The tags in some texts. @param name only tags with this name */
export const tagsIn = (texts: readonly TextEntry<unknown>[], name?: string): TagUse[] =>
  texts.flatMap(({ body }) => (body?.tags ?? []).filter((tag) => name === undefined || tag.name === name));

/** The ids in an attribute that names several entries. */
export const idsIn = (use: AttributeUse | undefined): { readonly id: string; readonly location: SourceLocation }[] =>
  use ? use.value.split(' ').map((id) => ({ id, location: use.location })) : [];

/** The glossary terms that a tag marks: `<Term>` marks one, `<Change>` the terms that it lists. */
export const marksIn = ({ name, attributes }: TagUse) =>
  idsIn(name === 'Term' ? attributes.get('id') : name === 'Change' ? attributes.get('terms') : undefined);

/** The fields of an object or list; none for other values. */
export const fieldsOf = (value: unknown): [name: string, inner: unknown][] =>
  typeof value === 'object' ? Object.entries(value ?? {}) : [];

export const fieldOf = (value: unknown, key: string | number): unknown => Reflect.get(Object(value), key);

/**
 * Finds the texts with the given keys anywhere in an entry, including in lists, each with its key and its path in the entry. Everyday words
 * are left out: those of a whole chapter have the key `chapter`.
 */
export function findKeys(
  value: unknown,
  keys: ReadonlySet<string>,
  path: Path = [],
  key = '',
): { key: string; text: string; path: Path }[] {
  if (typeof value === 'string') return keys.has(key) ? [{ key, text: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => findKeys(each, keys, [...path, index], key));
  return fieldsOf(value).flatMap(([name, inner]) => (name === 'everyday' ? [] : findKeys(inner, keys, [...path, name], name)));
}

/** The items whose key an earlier item has, each with the first such item. */
export function repeatsIn<T>(items: readonly T[], keyOf: (item: T) => string): { readonly item: T; readonly first: T }[] {
  const firsts = new Map<string, T>();
  return items.flatMap((item) => {
    const first = firsts.get(keyOf(item));
    if (first === undefined) firsts.set(keyOf(item), item);
    return first === undefined ? [] : [{ item, first }];
  });
}

/** The fields that refer to entries, anywhere in an entry. */
const referringFields = new Map<string, CollectionName>([
  ['chapter', 'chapters'],
  ['layer', 'layers'],
  ['layers', 'layers'],
  ['objective', 'objectives'],
  ['objectives', 'objectives'],
  ['seeAlso', 'terms'],
  ['service', 'services'],
  ['services', 'services'],
  ['sources', 'sources'],
  ['uncovered', 'uncovered'],
]);

export const entryWord = (name: CollectionName): string => (name === 'uncovered' ? 'uncovered service' : name.replace(/s$/, ''));

export const collectionNames = Object.keys(collections) as readonly CollectionName[];

export const referencesIn = (content: Content) => [
  ...collectionNames.flatMap((name) =>
    content[name].flatMap(({ id: by, raw, location }) =>
      findKeys(raw, new Set(referringFields.keys())).map(({ key, text: id, path }) => {
        const to = referringFields.get(key) ?? name;
        return { to, id, location: location(path), /** Whether the entry refers to itself. */ isSelf: to === name && id === by };
      }),
    ),
  ),
  ...tagsIn(textsIn(content)).flatMap(({ name, attributes, location }) => {
    const { attributes: known = {}, shows } = tagShapeOf(name) ?? {};
    const named = [...attributes].flatMap(([attribute, use]) => {
      const to = known[attribute]?.refersTo;
      return to ? idsIn(use).map((each) => ({ ...each, to, isSelf: false })) : [];
    });
    return shows ? [...named, { to: shows.collection, id: shows.id, location, isSelf: false }] : named;
  }),
];
