import Definition from '../components/chapter/Definition.astro';
import Duty from '../components/service/Duty.astro';
import Example from '../components/chapter/Example.astro';
import Mistake from '../components/chapter/Mistake.astro';
import LmsFiles from '../components/lms/LmsFiles.astro';
import Heading from '../components/site/Heading.astro';
import Note from '../components/site/Note.astro';
import Outline from '../components/chapter/Outline.astro';
import OutlineNode from '../components/chapter/OutlineNode.astro';
import Party from '../components/service/Party.astro';
import Step from '../components/chapter/Step.astro';
import Timeline from '../components/chapter/Timeline.astro';
import WorkedExample from '../components/chapter/WorkedExample.astro';
import Change from './Change.astro';
import Diagram from './Diagram.astro';
import Heading3 from './Heading3.astro';
import KeySentence from './KeySentence.astro';
import KeyTerms from './KeyTerms.astro';
import Layer from './Layer.astro';
import LayerTable from './LayerTable.astro';
import Link from './Link.astro';
import ObjectiveList from './ObjectiveList.astro';
import Pair from './Pair.astro';
import Question from './Question.astro';
import SkillQuestions from './SkillQuestions.astro';
import Source from './Source.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** Every tag that authors can use in MDX, and the components of Markdown elements. `schema/mdx-tags.ts` says what each tag accepts. */
export const mdxTags = {
  Change,
  ConceptBox: Diagram,
  Definition,
  Diagram,
  Duty,
  Exam: Note,
  Example,
  KeyTerms,
  Layer,
  LayerTable,
  LmsFiles,
  Mistake,
  Note,
  ObjectiveList,
  Outline,
  OutlineNode,
  Pair,
  Party,
  Question,
  SkillQuestions,
  Source,
  Step,
  Term,
  Timeline,
  WorkedExample,
  a: Link,
  blockquote: KeySentence,
  h2: Heading,
  h3: Heading3,
  table: Table,
};
