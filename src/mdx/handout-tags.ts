import Note from '../components/site/Note.astro';
import Party from '../components/service/Party.astro';
import FillIn from './FillIn.astro';
import Link from './Link.astro';
import MatchPairs from './MatchPairs.astro';
import Picture from './Picture.astro';
import Column from './SheetColumn.astro';
import Columns from './SheetColumns.astro';
import ConceptTable from './SheetConceptTable.astro';
import KeyTerms from './KeyTerms.astro';
import LayerTable from './LayerTable.astro';
import Objectives from './SheetObjectives.astro';
import ChapterOutline from './SheetOutline.astro';
import Source from './Source.astro';
import Term from './Term.astro';
import WhoIsResponsible from './WhoIsResponsible.astro';
import WorkSpace from './WorkSpace.astro';

/** Every tag that authors can use in a handout. `schema/mdx-tags.ts` says what each tag accepts. */
export const handoutTags = {
  ChapterOutline,
  Column,
  Columns,
  ConceptTable,
  FillIn,
  KeyTerms,
  LayerTable,
  MatchPairs,
  Note,
  Objectives,
  Party,
  Picture,
  Source,
  Term,
  WhoIsResponsible,
  WorkSpace,
  a: Link,
};
