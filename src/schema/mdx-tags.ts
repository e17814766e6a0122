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

/** The tags that authors can use in chapters. `src/mdx/tags.ts` draws them. */
export const mdxTagShapes: Readonly<Record<string, TagShape>> = {
  Term: { display: 'inline', attributes: { id: entryOf('terms') }, within: 'anywhere', content: 'words' },
  Source: { display: 'inline', attributes: { id: entryOf('sources') }, within: 'anywhere', content: 'nothing' },
  Party: { display: 'inline', attributes: { is: whose }, within: 'anywhere', content: 'nothing' },
  /** A link to the questions on a skill of the exam guide. */
  SkillQuestions: { display: 'inline', attributes: { skill: required(z.enum(skills)) }, within: chapter, content: 'nothing' },
  Diagram: { display: 'block', attributes: { id: entryOf('diagrams') }, within: running, content: 'nothing' },
  ConceptBox: {
    display: 'block',
    attributes: {},
    within: running,
    content: 'nothing',
    shows: { collection: 'diagrams', id: 'landlord-tenant' },
  },
  Question: { display: 'block', attributes: { id: anchor(entryOf('questions')) }, within: running, content: 'nothing' },
  ObjectiveList: { display: 'block', attributes: {}, within: chapter, content: 'nothing' },
  Note: {
    display: 'block',
    attributes: { kind: required(z.enum(['important', 'tip', 'caution'])), title: shown(optional(plainText(120))) },
    within: [...running, 'handout', 'Column'],
    content: 'prose',
  },
  /** What the exam expects, and what is true in detail. */
  Exam: { display: 'block', attributes: {}, within: running, content: 'prose' },
  Mistake: { display: 'block', attributes: { id: ownId, title }, within: chapter, content: 'prose' },
  /** Files for learning platforms and flashcard programs. */
  LmsFiles: { display: 'block', attributes: {}, within: chapter, content: 'nothing' },
  /** Glossary terms with their definitions. */
  KeyTerms: { display: 'block', attributes: { terms: entriesOf('terms') }, within: [...chapter, 'handout', 'Column'], content: 'nothing' },
  /** Who is responsible for each layer on a few services. */
  LayerTable: {
    display: 'block',
    attributes: { services: entriesOf('services') },
    within: [...chapter, 'handout', 'Column'],
    content: 'nothing',
  },
  Layer: { display: 'block', attributes: { id: anchor(entryOf('layers')) }, within: chapter, content: 'prose', opensSection: true },
  Pair: {
    display: 'block',
    attributes: { id: ownId, term: entryOf('terms') },
    within: chapter,
    content: 'tags',
    opensSection: true,
    needs: [
      { tag: 'Definition', min: 1, max: 1 },
      { tag: 'Example', min: 2, max: all },
    ],
  },
  Definition: { display: 'block', attributes: {}, within: ['Pair'], content: 'prose' },
  Example: { display: 'block', attributes: { on: shown(required(plainText(80))), party: whose }, within: ['Pair'], content: 'prose' },
  WorkedExample: {
    display: 'block',
    attributes: { id: ownId, title, service, label: shown(optional(plainText(40))) },
    within: chapter,
    content: 'prose',
    opensSection: true,
    needs: [{ tag: 'Step', min: 5, max: 5 }],
    sequence: { tag: 'Step', attribute: 'name', values: Object.keys(workedExampleSteps) },
  },
  /** One of the five questions, in order. */
  Step: {
    display: 'block',
    attributes: { name: required(z.enum(Object.keys(workedExampleSteps))) },
    within: ['WorkedExample'],
    content: 'prose',
    needs: [{ tag: 'Duty', min: 1, max: 3 }],
  },
  Duty: { display: 'block', attributes: { party: whose, title }, within: ['Step'], content: 'prose' },
  Outline: { display: 'block', attributes: {}, within: chapter, content: 'tags', needs: [{ tag: 'OutlineNode', min: 1, max: all }] },
  OutlineNode: {
    display: 'block',
    attributes: { id: ownId, title, party: optional(party) },
    within: ['Outline', 'OutlineNode'],
    content: 'prose',
  },
  Timeline: { display: 'block', attributes: {}, within: chapter, content: 'tags', needs: [{ tag: 'Change', min: 1, max: all }] },
  /** An entry of `content/changes.yaml`, and the glossary terms to mark at their first mention in it. */
  Change: {
    display: 'block',
    attributes: { id: anchor(entryOf('changes')), terms: { ...entriesOf('terms'), required: false } },
    within: ['Timeline'],
    content: 'nothing',
  },
};

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
