import Definition from '../components/chapter/Definition.astro';
import Example from '../components/chapter/Example.astro';
import Mistake from '../components/chapter/Mistake.astro';
import Outline from '../components/chapter/Outline.astro';
import OutlineNode from '../components/chapter/OutlineNode.astro';
import Step from '../components/chapter/Step.astro';
import Timeline from '../components/chapter/Timeline.astro';
import WorkedExample from '../components/chapter/WorkedExample.astro';
import LmsFiles from '../components/lms/LmsFiles.astro';
import Duty from '../components/service/Duty.astro';
import Party from '../components/service/Party.astro';
import Heading from '../components/site/Heading.astro';
import Note from '../components/site/Note.astro';
import Change from './Change.astro';
import Diagram from './Diagram.astro';
import FillIn from './FillIn.astro';
import Heading3 from './Heading3.astro';
import KeySentence from './KeySentence.astro';
import KeyTerms from './KeyTerms.astro';
import Layer from './Layer.astro';
import LayerTable from './LayerTable.astro';
import Link from './Link.astro';
import MatchPairs from './MatchPairs.astro';
import ObjectiveList from './ObjectiveList.astro';
import Pair from './Pair.astro';
import Picture from './Picture.astro';
import Question from './Question.astro';
import Column from './SheetColumn.astro';
import Columns from './SheetColumns.astro';
import ConceptTable from './SheetConceptTable.astro';
import Objectives from './SheetObjectives.astro';
import ChapterOutline from './SheetOutline.astro';
import SkillQuestions from './SkillQuestions.astro';
import Source from './Source.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import WhoIsResponsible from './WhoIsResponsible.astro';
import WorkSpace from './WorkSpace.astro';

/** Every tag that authors can use in MDX, and links. `schema/mdx-tags.ts` says what each tag accepts, and in which texts. */
export const handoutTags = {
  Change,
  ChapterOutline,
  Column,
  Columns,
  ConceptBox: Diagram,
  ConceptTable,
  Definition,
  Diagram,
  Duty,
  Exam: Note,
  Example,
  FillIn,
  KeyTerms,
  Layer,
  LayerTable,
  LmsFiles,
  MatchPairs,
  Mistake,
  Note,
  ObjectiveList,
  Objectives,
  Outline,
  OutlineNode,
  Pair,
  Party,
  Picture,
  Question,
  SkillQuestions,
  Source,
  Step,
  Term,
  Timeline,
  WhoIsResponsible,
  WorkedExample,
  WorkSpace,
  a: Link,
};

/** The same with the components of Markdown elements in chapters and other pages. */
export const mdxTags = {
  ...handoutTags,
  blockquote: KeySentence,
  h2: Heading,
  h3: Heading3,
  table: Table,
};
