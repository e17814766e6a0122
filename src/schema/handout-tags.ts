import { z } from 'zod';
import { mdxTagShapes } from './mdx-tags.ts';
import { plainText } from './primitives.ts';
import { entryOf, required, shown, type Need, type TagShape } from './tag-shape.ts';

/** Where a part of a sheet may stand. */
const onSheet = ['handout', 'Column'] as const;
const all = Number.POSITIVE_INFINITY;
const atLeast = (min: number, tag: string, max = all): Need => ({ tag, min, max });
const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d*$/, 'A whole number.')
    .refine((text) => Number(text) <= max, `At most ${max}.`);

const part = (attributes: TagShape['attributes'] = {}): TagShape => ({ display: 'block', attributes, within: onSheet, holds: 'nothing' });
const listOf = (needs: TagShape['needs'], attributes: TagShape['attributes'] = {}): TagShape => ({
  display: 'block',
  attributes,
  within: onSheet,
  holds: 'tags',
  ...(needs ? { needs } : {}),
});
const item = (within: readonly string[], attributes: TagShape['attributes']): TagShape => ({
  display: 'block',
  attributes,
  within,
  holds: 'nothing',
});
const asking = (shape: TagShape): TagShape => ({ ...shape, asks: true });

/** Every tag that an author may write in a handout only. `src/mdx/handout-tags.ts` says how each is drawn. */
export const handoutTagShapes: Readonly<Record<string, TagShape>> = {
  /** Two columns of equal width. */
  Columns: listOf([atLeast(2, 'Column', 2)]),
  Column: { display: 'block', attributes: {}, within: ['Columns'], holds: 'prose' },
  /** A diagram with its caption. */
  Picture: part({ id: entryOf('diagrams') }),
  /** A diagram as a table: part, holder, and what it is likened to. */
  ConceptTable: part({ id: entryOf('diagrams') }),
  /** Every layer, and who holds it on a few services. */
  LayerTable: listOf([atLeast(1, 'On', 6)]),
  On: item(['LayerTable'], { service: entryOf('services') }),
  /** The guide's objectives. */
  Objectives: part(),
  /** Glossary terms with their short meanings. */
  KeyTerms: listOf([atLeast(1, 'KeyTerm')]),
  KeyTerm: item(['KeyTerms'], { id: entryOf('terms') }),
  /** The outline of a chapter, as far down as it goes. */
  ChapterOutline: part({ chapter: entryOf('chapters') }),
  /** Ruled lines to write on, eight millimeters each. */
  WorkSpace: part({ lines: required(wholeNumber(40)), label: shown(required(plainText(120))) }),
  /** Worked examples: each duty with boxes to tick and lines for the reason. */
  WhoIsResponsible: asking(listOf([atLeast(1, 'Scenario')], { lines: required(wholeNumber(6)) })),
  Scenario: item(['WhoIsResponsible'], { example: required(plainText(60)) }),
  /** A diagram with empty boxes, and the names to fill in. */
  FillIn: asking(part({ id: entryOf('diagrams') })),
  /** Definitions of a chapter to match with their terms, and examples to complete. */
  MatchPairs: asking(part({ chapter: entryOf('chapters') })),
};

const allShapes: Readonly<Record<string, TagShape>> = { ...mdxTagShapes, ...handoutTagShapes };

/** The shape of a tag of chapters or handouts; undefined for a name that is none. */
export const tagShapeOf = (name: string): TagShape | undefined => (Object.hasOwn(allShapes, name) ? allShapes[name] : undefined);

/** The names of all tags. */
export const tagNames: readonly string[] = Object.keys(allShapes);
