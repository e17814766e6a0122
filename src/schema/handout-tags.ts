import { z } from 'zod';
import { mdxTagShapes } from './mdx-tags.ts';
import { plainText } from './primitives.ts';
import { entryOf, idList, optional, required, shown, type TagShape } from './tag-shape.ts';

const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d*$/, 'Write a whole number, from 1.')
    .refine((text) => Number(text) <= max, `At most ${max}.`);

/** A part of a handout that has no content but shows other entries. */
const part = (attributes: TagShape['attributes'] = {}): TagShape => ({
  display: 'block',
  attributes,
  within: ['handout', 'Column'],
  content: 'nothing',
});
const asking = (shape: TagShape): TagShape => ({ ...shape, asks: true });

/** The tags that authors can use only in handouts. `src/mdx/handout-tags.ts` draws them. */
export const handoutTagShapes: Readonly<Record<string, TagShape>> = {
  /** Two columns, of equal width or a narrow and a wide one. */
  Columns: {
    display: 'block',
    attributes: { widths: optional(z.enum(['even', 'narrow-wide', 'wide-narrow'])) },
    within: ['handout'],
    content: 'tags',
    needs: [{ tag: 'Column', min: 2, max: 2 }],
  },
  Column: { display: 'block', attributes: {}, within: ['Columns'], content: 'prose' },
  /** A diagram with its caption. */
  Picture: part({ id: entryOf('diagrams'), caption: optional(z.enum(['yes', 'no'])) }),
  /** The parts of the model and the analogy for each, as a table. */
  ConceptTable: part({ id: entryOf('diagrams') }),
  /** The guide's objectives. */
  Objectives: part(),
  /** The whole outline of a chapter. */
  ChapterOutline: part({ chapter: entryOf('chapters') }),
  /** Ruled lines to write on, seven millimeters apart. */
  WorkSpace: part({ lines: required(wholeNumber(40)), label: shown(required(plainText(160))) }),
  /** Worked examples: boxes to tick for each duty, and lines for the reason. */
  WhoIsResponsible: asking(part({ examples: required(idList), lines: required(wholeNumber(6)) })),
  /** A diagram with empty boxes, and the names to fill in. */
  FillIn: asking(part({ id: entryOf('diagrams') })),
  /** A chapter's definitions to match with terms, and examples to complete. */
  MatchPairs: asking(part({ chapter: entryOf('chapters') })),
};

const allShapes: Readonly<Record<string, TagShape>> = { ...mdxTagShapes, ...handoutTagShapes };

/** The shape of a tag of chapters or handouts; undefined for an unknown name. */
export const tagShapeOf = (name: string): TagShape | undefined => (Object.hasOwn(allShapes, name) ? allShapes[name] : undefined);

/** The names of all tags. */
export const tagNames: readonly string[] = Object.keys(allShapes);
