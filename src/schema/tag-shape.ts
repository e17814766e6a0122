import { z } from 'zod';
import type { CollectionName } from './collection-name.ts';
import { entryId } from './primitives.ts';

/** What one attribute of a tag accepts. */
export interface AttributeShape {
  readonly schema: z.ZodType<string>;
  readonly required: boolean;
  /** The collection whose entry it names; of a list, each entry. */
  readonly refersTo?: CollectionName;
  /** Does it hold several ids, with a space between? */
  readonly list?: boolean;
  /** Does the page give it to an element as its id, so that links can lead there? */
  readonly anchor?: boolean;
  /** Is it shown to the reader as words? Then it counts as text of its section. */
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
  /** Tags that may contain it directly; `chapter` and `handout` are their text outside all tags. `anywhere`: wherever there is prose. */
  readonly within: readonly string[] | 'anywhere';
  /** `nothing`: written as `<Tag />`. `words`: plain words only. `prose`: Markdown and tags. `tags`: tags only. */
  readonly content: 'nothing' | 'words' | 'prose' | 'tags';
  /** Tags that it must hold, in the order they must come. */
  readonly needs?: readonly Need[];
  /** A tag inside whose attribute must take these values, in this order. */
  readonly sequence?: { readonly tag: string; readonly attribute: string; readonly values: readonly string[] };
  /** Does it begin a section, in which each term is marked once? */
  readonly opensSection?: boolean;
  /** Does it ask something whose answer can be hidden? */
  readonly asks?: boolean;
  /** The entry that it shows without naming it. */
  readonly shows?: { readonly collection: CollectionName; readonly id: string };
}

/** An attribute that every use must have. */
export const required = (schema: z.ZodType<string>): AttributeShape => ({ schema, required: true });
export const optional = (schema: z.ZodType<string>): AttributeShape => ({ schema, required: false });
export const shown = (attribute: AttributeShape): AttributeShape => ({ ...attribute, shown: true });
/** An attribute that names an entry. */
export const entryOf = (refersTo: CollectionName): AttributeShape => ({ schema: entryId, required: true, refersTo });

/** Ids with a single space between. */
export const idList = entryId
  .or(z.string().regex(/^[a-z0-9-]+( [a-z0-9-]+)+$/, 'Ids with one space between, like "ec2 rds".'))
  .refine((ids) => new Set(ids.split(' ')).size === ids.split(' ').length, 'An id is listed twice.');
/** An attribute that names several entries. */
export const entriesOf = (refersTo: CollectionName): AttributeShape => ({ schema: idList, required: true, refersTo, list: true });
/** The ids that an attribute's value names. */
export const idsIn = (value: string, { list }: AttributeShape): string[] => (list ? value.split(' ') : [value]);
