import { z } from 'zod';
import type { CollectionName } from './collection-name.ts';
import { partialDate, plainText, entryId } from './primitives.ts';
import { party } from './party.ts';

/** What one attribute of a tag accepts. */
export interface AttributeShape {
  readonly schema: z.ZodType<string>;
  readonly required: boolean;
  /** The collection whose entry it names. */
  readonly refersTo?: CollectionName;
  /** Does the page give it to an element as its id, so that links can lead there? */
  readonly anchor?: boolean;
  /** Is it shown to the reader as words? Then it counts as text of the place it stands in. */
  readonly shown?: boolean;
}

/** How often a tag must stand inside another. */
export interface Need {
  readonly tag: string;
  readonly min: number;
  readonly max: number;
}

/** What one tag accepts, where it may stand, and what it holds. */
export interface TagShape {
  readonly display: 'block' | 'inline';
  readonly attributes: Readonly<Record<string, AttributeShape>>;
  /** Tags that it may stand in directly; `chapter` is the text outside all tags. `anywhere`: wherever there is prose. */
  readonly within: readonly string[] | 'anywhere';
  /** `nothing`: written as `<Tag />`. `words`: plain words only. `prose`: Markdown and tags. `tags`: tags only. */
  readonly holds: 'nothing' | 'words' | 'prose' | 'tags';
  /** Tags that it must hold, in the order they must come. */
  readonly needs?: readonly Need[];
  /** Does it begin a section, in which each term is marked once? */
  readonly opensSection?: boolean;
  /** The entry that it shows without naming it. */
  readonly shows?: { readonly collection: CollectionName; readonly id: string };
}

const required = (schema: z.ZodType<string>): AttributeShape => ({ schema, required: true });
const optional = (schema: z.ZodType<string>): AttributeShape => ({ schema, required: false });
const shown = (attribute: AttributeShape): AttributeShape => ({ ...attribute, shown: true });
const entryOf = (refersTo: CollectionName): AttributeShape => ({ schema: entryId, required: true, refersTo });

const anchor = (attribute: AttributeShape): AttributeShape => ({ ...attribute, anchor: true });

const ownId = anchor(required(entryId));
const title = shown(required(plainText(120)));
const service = shown(optional(plainText(80)));
const whose = required(party);

const chapter = ['chapter'] as const;
/** Where there is running text at length. */
const running = ['chapter', 'Layer', 'Pair', 'WorkedExample', 'OutlineNode'] as const;
const all = Number.POSITIVE_INFINITY;

/** Every tag that an author may write in MDX. `src/mdx/tags.ts` says how each is drawn. */
export const mdxTagShapes: Readonly<Record<string, TagShape>> = {
  Term: { display: 'inline', attributes: { id: entryOf('terms') }, within: 'anywhere', holds: 'words' },
  Source: { display: 'inline', attributes: { id: entryOf('sources') }, within: 'anywhere', holds: 'nothing' },
  Party: { display: 'inline', attributes: { is: whose }, within: 'anywhere', holds: 'nothing' },
  Diagram: { display: 'block', attributes: { id: entryOf('diagrams') }, within: running, holds: 'nothing' },
  ConceptBox: {
    display: 'block',
    attributes: {},
    within: running,
    holds: 'nothing',
    shows: { collection: 'diagrams', id: 'landlord-tenant' },
  },
  Question: { display: 'block', attributes: { id: anchor(entryOf('questions')) }, within: running, holds: 'nothing' },
  ObjectiveList: { display: 'block', attributes: {}, within: chapter, holds: 'nothing' },
  Note: {
    display: 'block',
    attributes: { kind: required(z.enum(['important', 'tip', 'caution'])), title: shown(optional(plainText(120))) },
    within: running,
    holds: 'prose',
  },
  StillRead: {
    display: 'block',
    attributes: { id: ownId, claim: shown(required(plainText(240))), since: optional(partialDate) },
    within: running,
    holds: 'prose',
  },
  Layer: { display: 'block', attributes: { id: anchor(entryOf('layers')) }, within: chapter, holds: 'prose', opensSection: true },
  Pair: {
    display: 'block',
    attributes: { id: ownId, term: entryOf('terms') },
    within: chapter,
    holds: 'tags',
    opensSection: true,
    needs: [
      { tag: 'Definition', min: 1, max: 1 },
      { tag: 'Example', min: 2, max: all },
    ],
  },
  Definition: { display: 'block', attributes: {}, within: ['Pair'], holds: 'prose' },
  Example: { display: 'block', attributes: { on: shown(required(plainText(80))), party: whose }, within: ['Pair'], holds: 'prose' },
  WorkedExample: {
    display: 'block',
    attributes: { id: ownId, title, service, label: shown(optional(plainText(40))) },
    within: chapter,
    holds: 'prose',
    opensSection: true,
    needs: [{ tag: 'Duty', min: 2, max: all }],
  },
  Duty: { display: 'block', attributes: { party: whose, title }, within: ['WorkedExample'], holds: 'prose' },
  Outline: { display: 'block', attributes: {}, within: chapter, holds: 'tags', needs: [{ tag: 'OutlineNode', min: 1, max: all }] },
  OutlineNode: {
    display: 'block',
    attributes: { id: ownId, title, party: optional(party) },
    within: ['Outline', 'OutlineNode'],
    holds: 'prose',
  },
  Timeline: { display: 'block', attributes: {}, within: chapter, holds: 'tags', needs: [{ tag: 'Change', min: 1, max: all }] },
  Change: {
    display: 'block',
    attributes: { id: ownId, title, service, date: optional(partialDate) },
    within: ['Timeline'],
    holds: 'tags',
    needs: [
      { tag: 'ByDefault', min: 1, max: 1 },
      { tag: 'StillYours', min: 1, max: 1 },
    ],
  },
  ByDefault: { display: 'block', attributes: {}, within: ['Change'], holds: 'prose' },
  StillYours: { display: 'block', attributes: {}, within: ['Change'], holds: 'prose' },
};
