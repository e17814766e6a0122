import ByDefault from '../components/ByDefault.astro';
import Change from '../components/Change.astro';
import Definition from '../components/Definition.astro';
import Duty from '../components/Duty.astro';
import Example from '../components/Example.astro';
import Note from '../components/Note.astro';
import Outline from '../components/Outline.astro';
import OutlineNode from '../components/OutlineNode.astro';
import Party from '../components/Party.astro';
import StillRead from '../components/StillRead.astro';
import StillYours from '../components/StillYours.astro';
import Timeline from '../components/Timeline.astro';
import WorkedExample from '../components/WorkedExample.astro';
import ConceptBox from './ConceptBox.astro';
import Diagram from './Diagram.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Layer from './Layer.astro';
import Link from './Link.astro';
import ObjectiveList from './Objectives.astro';
import Pair from './Pair.astro';
import Question from './Question.astro';
import Source from './Source.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** Every tag an author may write in MDX, and our renderings of Markdown's own. `schema/mdx-tags.ts` says what each accepts. */
export const mdxTags = {
  ByDefault,
  Change,
  ConceptBox,
  Definition,
  Diagram,
  Duty,
  Example,
  Layer,
  Note,
  ObjectiveList,
  Outline,
  OutlineNode,
  Pair,
  Party,
  Question,
  Source,
  StillRead,
  StillYours,
  Term,
  Timeline,
  WorkedExample,
  a: Link,
  h2: Heading2,
  h3: Heading3,
  table: Table,
};
