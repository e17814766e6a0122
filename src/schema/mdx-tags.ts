import { z } from 'zod';
import type { CollectionName } from './collections.ts';
import { entryId, party, plainText } from './primitives.ts';
import { skills } from './constants.ts';

/** The five questions of every worked example, in order, by the names that authors use. */
export const workedExampleSteps = {
  touch: 'Who can touch it?',
  run: 'Who runs the software?',
  enter: 'Who can get in?',
  protect: 'Who protects the data?',
  notice: 'Who notices?',
} as const;

export type StepName = keyof typeof workedExampleSteps;

/** What one attribute of a tag accepts. */
interface AttributeShape {
  readonly schema: z.ZodType<string>;
  readonly required: boolean;
  /** The collection whose entries it names, by their ids with spaces between them. */
  readonly refersTo?: CollectionName;
  /** The kinds of diagrams that it can name, or the tag that a chapter needs to have. */
  readonly kinds?: readonly string[];
  /** Whether an element of the page gets it as its id, so that links can lead there. */
  readonly anchor?: boolean;
  /** Whether readers see it as text. It then counts as text of its section. */
  readonly shown?: boolean;
}

/** How often a tag must occur inside another. */
interface Need {
  readonly tag: string;
  readonly min: number;
  /** Any number if left out. */
  readonly max?: number;
  /** The values of their attribute `name`, in order. */
  readonly names?: readonly string[];
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
  /** Whether it begins a section. Each term is marked once per section. */
  readonly opensSection?: boolean;
  /** Whether it asks something whose answer can be hidden. */
  readonly asks?: boolean;
  /** An entry that it shows although no attribute names it. */
  readonly shows?: { readonly collection: CollectionName; readonly id: string };
}

/** An attribute that every use must have. */
const required = (schema: z.ZodType<string>): AttributeShape => ({ schema, required: true });
const optional = (schema: z.ZodType<string>): AttributeShape => ({ schema, required: false });
const shown = (attribute: AttributeShape): AttributeShape => ({ ...attribute, shown: true });
const anchor = (attribute: AttributeShape): AttributeShape => ({ ...attribute, anchor: true });
/** An attribute that names an entry. */
const entryOf = (refersTo: CollectionName, ...kinds: string[]): AttributeShape => ({ schema: entryId, required: true, refersTo, kinds });

/** Ids separated by single spaces. */
const idList = entryId
  .or(z.string().regex(/^[a-z0-9-]+( [a-z0-9-]+)+$/, 'Ids with one space between, like "ec2 rds".'))
  .refine((ids) => new Set(ids.split(' ')).size === ids.split(' ').length, 'An id is listed twice.');
/** An attribute that names several entries. */
const entriesOf = (refersTo: CollectionName): AttributeShape => ({ schema: idList, required: true, refersTo });

const ownId = anchor(required(entryId));
const title = shown(required(plainText(120)));
const service = shown(optional(plainText(80)));
const whose = required(party);

const chapter = ['chapter'] as const;
/** Tags and texts that contain running text. */
const running = ['chapter', 'Layer', 'Pair', 'WorkedExample', 'Step', 'OutlineNode'] as const;

type Shape = Partial<TagShape> & Pick<TagShape, 'within'>;

/** A tag on lines of its own. By default, it has neither attributes nor content. */
const block = (shape: Shape): TagShape => ({ display: 'block', attributes: {}, content: 'nothing', ...shape });
/** A tag in a sentence. */
const inline = (attributes: TagShape['attributes'], shape: Partial<TagShape> = {}): TagShape =>
  block({ display: 'inline', within: 'anywhere', attributes, ...shape });

const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d*$/, 'Write a whole number, from 1.')
    .refine((text) => Number(text) <= max, `At most ${max}.`);

/** A part of a handout that has no content but shows other entries. */
const part = (attributes: TagShape['attributes'] = {}): TagShape => block({ within: ['handout', 'Column'], attributes });
const asking = (shape: TagShape): TagShape => ({ ...shape, asks: true });

/** The tags that authors can use. `src/mdx/tags.ts` draws them. */
export const tagShapes: Readonly<Record<string, TagShape>> = {
  Term: inline({ id: entryOf('terms') }, { content: 'words' }),
  Source: inline({ id: entryOf('sources') }),
  Party: inline({ is: whose }),
  /** A link to the questions on a skill of the exam guide. */
  SkillQuestions: inline({ skill: required(z.enum(skills)) }, { within: chapter }),
  Diagram: block({ within: running, attributes: { id: entryOf('diagrams') } }),
  ConceptBox: block({ within: running, shows: { collection: 'diagrams', id: 'landlord-tenant' } }),
  Question: block({ within: running, attributes: { id: anchor(entryOf('questions')) } }),
  ObjectiveList: block({ within: chapter }),
  Note: block({
    within: [...running, 'handout', 'Column'],
    attributes: { kind: required(z.enum(['important', 'tip', 'caution'])), title: shown(optional(plainText(120))) },
    content: 'prose',
  }),
  /** What practice questions expect, and what is true in detail. */
  Exam: block({ within: running, content: 'prose' }),
  Mistake: block({ within: chapter, attributes: { id: ownId, title }, content: 'prose' }),
  /** Files for learning platforms and flashcard programs. */
  LmsFiles: block({ within: chapter }),
  /** Glossary terms with their definitions. */
  KeyTerms: block({ within: [...chapter, 'handout', 'Column'], attributes: { terms: entriesOf('terms') } }),
  /** Who is responsible for each layer on a few services. */
  LayerTable: block({ within: [...chapter, 'handout', 'Column'], attributes: { services: entriesOf('services') } }),
  Layer: block({ within: chapter, attributes: { id: anchor(entryOf('layers')) }, content: 'prose', opensSection: true }),
  Pair: block({
    within: chapter,
    attributes: { id: ownId, term: entryOf('terms') },
    content: 'tags',
    opensSection: true,
    needs: [
      { tag: 'Definition', min: 1, max: 1 },
      { tag: 'Example', min: 2 },
    ],
  }),
  Definition: block({ within: ['Pair'], content: 'prose' }),
  Example: block({ within: ['Pair'], attributes: { on: shown(required(plainText(80))), party: whose }, content: 'prose' }),
  WorkedExample: block({
    within: chapter,
    attributes: { id: ownId, title, service, label: shown(optional(plainText(40))) },
    content: 'prose',
    opensSection: true,
    needs: [{ tag: 'Step', min: 5, max: 5, names: Object.keys(workedExampleSteps) }],
  }),
  /** One of the five questions, in order. */
  Step: block({
    within: ['WorkedExample'],
    attributes: { name: required(z.enum(Object.keys(workedExampleSteps))) },
    content: 'prose',
    needs: [{ tag: 'Duty', min: 1, max: 3 }],
  }),
  Duty: block({ within: ['Step'], attributes: { party: whose, title }, content: 'prose' }),
  Outline: block({ within: chapter, content: 'tags', needs: [{ tag: 'OutlineNode', min: 1 }] }),
  OutlineNode: block({
    within: ['Outline', 'OutlineNode'],
    attributes: { id: ownId, title, party: optional(party) },
    content: 'prose',
  }),
  Timeline: block({ within: chapter, content: 'tags', needs: [{ tag: 'Change', min: 1 }] }),
  /** An entry of `content/changes.yaml`, and the glossary terms to mark at their first mention in it. */
  Change: block({
    within: ['Timeline'],
    attributes: { id: anchor(entryOf('changes')), terms: { ...entriesOf('terms'), required: false } },
  }),

  // Only in handouts
  /** Two columns, of equal width or a narrow and a wide one. */
  Columns: block({
    within: ['handout'],
    attributes: { widths: optional(z.enum(['even', 'narrow-wide', 'wide-narrow'])) },
    content: 'tags',
    needs: [{ tag: 'Column', min: 2, max: 2 }],
  }),
  Column: block({ within: ['Columns'], content: 'prose' }),
  /** A diagram with its caption. */
  Picture: part({
    id: entryOf('diagrams', 'responsibility-split', 'layered-security'),
    caption: optional(z.enum(['yes', 'no'])),
  }),
  /** The parts of the model and the analogy for each, as a table. */
  ConceptTable: part({ id: entryOf('diagrams', 'concept-box') }),
  /** The guide's objectives. */
  Objectives: part(),
  /** The whole outline of a chapter. */
  ChapterOutline: part({ chapter: entryOf('chapters', 'Outline') }),
  /** Ruled lines to write on, seven millimeters apart. */
  WorkSpace: part({ lines: required(wholeNumber(40)), label: shown(required(plainText(160))) }),
  /** Worked examples: boxes to tick for each duty, and lines for the reason. */
  WhoIsResponsible: asking(part({ examples: required(idList), lines: required(wholeNumber(6)) })),
  /** A diagram with empty boxes, and the names to fill in. */
  FillIn: asking(part({ id: entryOf('diagrams', 'responsibility-split') })),
  /** A chapter's definitions to match with terms, and examples to complete. */
  MatchPairs: asking(part({ chapter: entryOf('chapters', 'Pair') })),
};

/** The shape of a tag; undefined for an unknown name. */
export const tagShapeOf = (name: string): TagShape | undefined => (Object.hasOwn(tagShapes, name) ? tagShapes[name] : undefined);
