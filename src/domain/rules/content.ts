import type { ChapterMatter, HandoutMatter, PageMatter } from '../../schema/frontmatter.ts';
import type { CollectionName } from '../../schema/primitives.ts';
import type { Fault, SourceLocation } from '../faults.ts';
import type { Guide } from '../guide.ts';

/** The keys and list indexes that lead from an entry to a value. */
export type Path = readonly (string | number)[];

/** An entry as it was read. */
export interface Entry<T> {
  readonly id: string;
  /** As written. Rules that need only a few keys read it, so that they also work on entries with other faults. */
  readonly raw: unknown;
  /** The value after the schema check; null if that found faults. */
  readonly value: T | null;
  /** The location of a value or, without a path, of the entry's beginning. */
  readonly location: (path?: Path) => SourceLocation;
  /** The location of the key at the end of the path. */
  readonly keyLocation: (path: Path) => SourceLocation;
}

/** The value of an MDX tag's attribute, and its location. */
export interface AttributeUse {
  readonly value: string;
  readonly location: SourceLocation;
}

/** An MDX tag in a chapter or handout. */
export interface TagUse {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeUse>;
  readonly location: SourceLocation;
  /** The number of its section, which changes with each `##`, layer, pair, and worked example. */
  readonly section: number;
}

export interface LinkUse {
  readonly href: string;
  readonly location: SourceLocation;
}

/** Something in a text that has an id on its page. */
export interface Anchor {
  readonly id: string;
  /** What it is, for messages. Example: `the heading "What you gain"` */
  readonly what: string;
  readonly location: SourceLocation;
}

/** The parts of an MDX text that rules need, in the order of the text. */
export interface Body {
  readonly tags: readonly TagUse[];
  readonly links: readonly LinkUse[];
  readonly anchors: readonly Anchor[];
}

/** An MDX entry: its frontmatter and its text. */
export interface TextEntry<T> extends Entry<T> {
  /** Null if the MDX couldn't be parsed. */
  readonly body: Body | null;
}

export interface ChapterEntry extends TextEntry<ChapterMatter> {
  /** The number at the beginning of its file name. */
  readonly order: number;
}

export type HandoutEntry = TextEntry<HandoutMatter>;

type ItemOf<List> = List extends ReadonlyMap<string, infer Item> | readonly (infer Item)[] ? Item : never;

/** The type of each collection's entries: what the Guide has of them, or texts. */
export type EntryTypes = {
  readonly [name in Exclude<CollectionName, 'chapters' | 'handouts' | 'pages'>]: Entry<ItemOf<Guide[name]>>;
} & { readonly chapters: ChapterEntry; readonly handouts: HandoutEntry; readonly pages: TextEntry<PageMatter> };

/** All entries as they were read, in the order of files and lists. */
type EntryLists = { readonly [name in CollectionName]: readonly EntryTypes[name][] };

export interface Content extends EntryLists {
  /** Collections whose file couldn't be read. Their ids are unknown, so rules don't check references to them. */
  readonly unread: ReadonlySet<CollectionName>;
  /** The day of the check, in ISO form. It's a parameter, so that tests don't depend on the clock. */
  readonly today: string;
}

/** All MDX entries: chapters, handouts, pages. */
export const textsIn = ({ chapters, handouts, pages }: EntryLists): readonly TextEntry<unknown>[] => [...chapters, ...handouts, ...pages];

/** The glossary terms that a tag marks: `<Term>` marks one, `<Change>` the terms that it lists. */
export function marksIn({ name, attributes }: TagUse): { readonly id: string; readonly location: SourceLocation }[] {
  const use = name === 'Term' ? attributes.get('id') : name === 'Change' ? attributes.get('terms') : undefined;
  return use ? use.value.split(' ').map((id) => ({ id, location: use.location })) : [];
}

/** Finds one kind of fault in all entries. */
export type Rule = (content: Content) => Fault[];

/** A text with its key and its path in the entry. */
interface Found {
  readonly key: string;
  readonly text: string;
  readonly path: Path;
}

const isKeyed = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';

function textsUnder(key: string, value: unknown, path: Path): Found[] {
  if (typeof value === 'string') return [{ key, text: value, path }];
  return Array.isArray(value) ? value.flatMap((each, index) => textsUnder(key, each, [...path, index])) : [];
}

/** Finds the texts with the given keys anywhere in an entry, including in lists. */
export function findKeys(value: unknown, keys: ReadonlySet<string>, path: Path = []): Found[] {
  if (!isKeyed(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    return keys.has(name) ? textsUnder(name, inner, at) : findKeys(inner, keys, at);
  });
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
