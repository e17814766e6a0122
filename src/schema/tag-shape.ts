import { z } from 'zod';
import { type CollectionName, entryId } from './primitives.ts';

/** What one attribute of a tag accepts. */
export interface AttributeShape {
  readonly schema: z.ZodType<string>;
  readonly required: boolean;
  /** The collection whose entry, or entries if it is a list, it names. */
  readonly refersTo?: CollectionName;
  /** Whether it contains several ids, separated by spaces. */
  readonly list?: boolean;
  /** Whether an element of the page gets it as its id, so that links can lead there. */
  readonly anchor?: boolean;
  /** Whether readers see it as text. It then counts as text of its section. */
  readonly shown?: boolean;
}

/** How often a tag must occur inside another. */
interface Need {
  readonly tag: string;
  readonly min: number;
  readonly max: number;
}

/** What a tag accepts, where it may be used, and what it may contain. */
export interface TagShape {
  readonly display: 'block' | 'inline';
  readonly attributes: Readonly<Record<string, AttributeShape>>;
  /** The tags that may contain it directly. `chapter` and `handout`: their text outside all tags. `anywhere`: wherever there is prose. */
  readonly within: readonly string[] | 'anywhere';
  /** `nothing`: `<Tag />`. `words`: plain words only. `prose`: Markdown and tags. `tags`: tags only. */
  readonly content: 'nothing' | 'words' | 'prose' | 'tags';
  /** The tags that it must contain, in order. */
  readonly needs?: readonly Need[];
  /** A tag inside it whose attribute must have these values, in this order. */
  readonly sequence?: { readonly tag: string; readonly attribute: string; readonly values: readonly string[] };
  /** Whether it begins a section. Each term is marked once per section. */
  readonly opensSection?: boolean;
  /** Whether it asks something whose answer can be hidden. */
  readonly asks?: boolean;
  /** An entry that it shows although no attribute names it. */
  readonly shows?: { readonly collection: CollectionName; readonly id: string };
}

/** An attribute that every use must have. */
export const required = (schema: z.ZodType<string>): AttributeShape => ({ schema, required: true });
export const optional = (schema: z.ZodType<string>): AttributeShape => ({ schema, required: false });
export const shown = (attribute: AttributeShape): AttributeShape => ({ ...attribute, shown: true });
/** An attribute that names an entry. */
export const entryOf = (refersTo: CollectionName): AttributeShape => ({ schema: entryId, required: true, refersTo });

/** Ids separated by single spaces. */
export const idList = entryId
  .or(z.string().regex(/^[a-z0-9-]+( [a-z0-9-]+)+$/, 'Ids with one space between, like "ec2 rds".'))
  .refine((ids) => new Set(ids.split(' ')).size === ids.split(' ').length, 'An id is listed twice.');
/** An attribute that names several entries. */
export const entriesOf = (refersTo: CollectionName): AttributeShape => ({ schema: idList, required: true, refersTo, list: true });
/** The ids that an attribute's value names. */
export const idsIn = (value: string, { list }: AttributeShape): string[] => (list ? value.split(' ') : [value]);
