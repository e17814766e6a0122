import { z } from 'zod';
import { entryId, party, plainText } from './primitives.ts';
import { skills } from './skills.ts';
import { type AttributeShape, entriesOf, entryOf, idList, optional, required, shown, type TagShape } from './tag-shape.ts';

/** The five questions of every worked example, in order, by the names that authors use. */
export const workedExampleSteps = {
  touch: 'Who can touch it?',
  run: 'Who runs the software?',
  enter: 'Who can get in?',
  protect: 'Who protects the data?',
  notice: 'Who notices?',
} as const;

export type StepName = keyof typeof workedExampleSteps;

const anchor = (attribute: AttributeShape): AttributeShape => ({ ...attribute, anchor: true });

const ownId = anchor(required(entryId));
const title = shown(required(plainText(120)));
const service = shown(optional(plainText(80)));
const whose = required(party);

const chapter = ['chapter'] as const;
/** Tags and texts that contain running text. */
const running = ['chapter', 'Layer', 'Pair', 'WorkedExample', 'Step', 'OutlineNode'] as const;
const all = Number.POSITIVE_INFINITY;

type Shape = Partial<TagShape> & Pick<TagShape, 'within'>;

/** A tag on lines of its own. By default, it has neither attributes nor content. */
const block = (shape: Shape): TagShape => ({ display: 'block', attributes: {}, content: 'nothing', ...shape });
/** A tag in a sentence. */
const inline = (attributes: TagShape['attributes'], shape: Partial<TagShape> = {}): TagShape => ({
  display: 'inline',
  attributes,
  within: 'anywhere',
  content: 'nothing',
  ...shape,
});

/** The tags that authors can use in chapters. `src/mdx/tags.ts` draws them. */
export const mdxTagShapes: Readonly<Record<string, TagShape>> = {
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
  /** What the exam expects, and what is true in detail. */
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
      { tag: 'Example', min: 2, max: all },
    ],
  }),
  Definition: block({ within: ['Pair'], content: 'prose' }),
  Example: block({ within: ['Pair'], attributes: { on: shown(required(plainText(80))), party: whose }, content: 'prose' }),
  WorkedExample: block({
    within: chapter,
    attributes: { id: ownId, title, service, label: shown(optional(plainText(40))) },
    content: 'prose',
    opensSection: true,
    needs: [{ tag: 'Step', min: 5, max: 5 }],
    sequence: { tag: 'Step', attribute: 'name', values: Object.keys(workedExampleSteps) },
  }),
  /** One of the five questions, in order. */
  Step: block({
    within: ['WorkedExample'],
    attributes: { name: required(z.enum(Object.keys(workedExampleSteps))) },
    content: 'prose',
    needs: [{ tag: 'Duty', min: 1, max: 3 }],
  }),
  Duty: block({ within: ['Step'], attributes: { party: whose, title }, content: 'prose' }),
  Outline: block({ within: chapter, content: 'tags', needs: [{ tag: 'OutlineNode', min: 1, max: all }] }),
  OutlineNode: block({
    within: ['Outline', 'OutlineNode'],
    attributes: { id: ownId, title, party: optional(party) },
    content: 'prose',
  }),
  Timeline: block({ within: chapter, content: 'tags', needs: [{ tag: 'Change', min: 1, max: all }] }),
  /** An entry of `content/changes.yaml`, and the glossary terms to mark at their first mention in it. */
  Change: block({
    within: ['Timeline'],
    attributes: { id: anchor(entryOf('changes')), terms: { ...entriesOf('terms'), required: false } },
  }),
};

const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d*$/, 'Write a whole number, from 1.')
    .refine((text) => Number(text) <= max, `At most ${max}.`);

/** A part of a handout that has no content but shows other entries. */
const part = (attributes: TagShape['attributes'] = {}): TagShape => block({ within: ['handout', 'Column'], attributes });
const asking = (shape: TagShape): TagShape => ({ ...shape, asks: true });

/** The tags that authors can use only in handouts. `src/mdx/tags.ts` draws them. */
export const handoutTagShapes: Readonly<Record<string, TagShape>> = {
  /** Two columns, of equal width or a narrow and a wide one. */
  Columns: block({
    within: ['handout'],
    attributes: { widths: optional(z.enum(['even', 'narrow-wide', 'wide-narrow'])) },
    content: 'tags',
    needs: [{ tag: 'Column', min: 2, max: 2 }],
  }),
  Column: block({ within: ['Columns'], content: 'prose' }),
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
