import { createComponent, type AstroComponentFactory } from 'astro/runtime/server/index.js';
import Party from '../components/service/Party.astro';
import Heading from '../components/site/Heading.astro';
import Note from '../components/site/Note.astro';
import Box from './Box.astro';
import Change from './Change.astro';
import ChapterOutline from './ChapterOutline.astro';
import ConceptTable from './ConceptTable.astro';
import Diagram from './Diagram.astro';
import Duty from './Duty.astro';
import Example from './Example.astro';
import FillIn from './FillIn.astro';
import KeyTerms from './KeyTerms.astro';
import LayerTable from './LayerTable.astro';
import Link from './Link.astro';
import LmsFiles from './LmsFiles.astro';
import MatchPairs from './MatchPairs.astro';
import ObjectiveList from './ObjectiveList.astro';
import OutlineNode from './OutlineNode.astro';
import Question from './Question.astro';
import Section from './Section.astro';
import SkillQuestions from './SkillQuestions.astro';
import Source from './Source.astro';
import Step from './Step.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import WhoIsResponsible from './WhoIsResponsible.astro';
import WorkSpace from './WorkSpace.astro';

/** A component with some of its props set. Example: `withProps(Heading, { level: 3 })`. */
const withProps = (component: AstroComponentFactory, props: Readonly<Record<string, unknown>>): AstroComponentFactory =>
  createComponent((result, own, slots) => component(result, { ...own, ...props }, slots));

const commonTags = { KeyTerms, LayerTable, Note, Party, Source, Term, a: Link };

/** Every tag that authors can use in MDX, and the components of Markdown elements. `schema/mdx-tags.ts` says what each tag accepts. */
export const mdxTags = {
  ...commonTags,
  Change,
  ConceptBox: withProps(Diagram, { id: 'landlord-tenant' }),
  Definition: withProps(Box, { class: 'definition' }),
  Diagram,
  Duty,
  Exam: withProps(Note, { kind: 'exam' }),
  Example,
  Layer: withProps(Section, { class: 'layer' }),
  LmsFiles,
  Mistake: withProps(Section, { class: 'mistake block', level: 3 }),
  ObjectiveList,
  Outline: withProps(Box, { class: 'outline', 'data-outline': '' }),
  OutlineNode,
  Pair: withProps(Section, { class: 'flow' }),
  Question,
  SkillQuestions,
  Step,
  Timeline: withProps(Box, { class: 'timeline' }),
  WorkedExample: withProps(Section, { class: 'worked flow', 'data-worked': '' }),
  // A quotation in Markdown is the key sentence of a chapter.
  blockquote: withProps(Box, { as: 'blockquote', class: 'key-sentence' }),
  h2: Heading,
  h3: withProps(Heading, { level: 3 }),
  table: Table,
};

/** The tags of pages other than chapters, whose margin is empty. */
export const pageTags = { ...mdxTags, table: withProps(Table, { wide: true }) };

export const handoutTags = {
  ...commonTags,
  ChapterOutline,
  Column: withProps(Box, { class: 'column' }),
  Columns: withProps(Box, { class: 'columns-two' }),
  ConceptTable,
  FillIn,
  MatchPairs,
  Objectives: withProps(ObjectiveList, { plain: true }),
  Picture: withProps(Diagram, { onSheet: true }),
  WhoIsResponsible,
  WorkSpace,
};
