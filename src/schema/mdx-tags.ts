import { z } from 'zod';
import { plainText, entryId } from './primitives.ts';
import { party } from './party.ts';
import { skills } from './skills.ts';
import { entriesOf, entryOf, optional, required, shown, type AttributeShape, type TagShape } from './tag-shape.ts';
import { workedExampleSteps } from './worked-example-steps.ts';

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
