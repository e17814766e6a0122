import { chapterPath, diagramPath, termPath } from '../paths.ts';
import type { Chapter, Guide, Place, PlaceKind } from '../guide.ts';
import { printOrder } from '../question/view.ts';
import { questionPath } from '../question/pages.ts';
import { serviceRecords } from './service-records.ts';
import { withoutForms } from './words.ts';
import type { Term } from '../../schema/term.ts';

/** What a search result is; results are grouped by it. */
export type RecordKind =
  | 'term'
  | 'section'
  | 'example'
  | 'outline'
  | 'question'
  | 'correction'
  | 'diagram'
  | 'service'
  | 'duty'
  | 'layer'
  | 'check'
  | 'proof'
  | 'comparison'
  | 'surprise';

/** One thing people look for: what the index holds, one for each address. */
export interface SearchRecord {
  /** From the site root, without the sub-path. */
  readonly path: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** Where it stands: the chapter's title, or the page's. */
  readonly within: string;
  /** Other names, abbreviations and everyday words for it. */
  readonly names: readonly string[];
  /** Names of what is explained there, though they are not its own. */
  readonly teaches: readonly string[];
  /** Ids of the services that it is about; empty for what concerns all alike. A service's own record names the one first. */
  readonly services: readonly string[];
  readonly text: string;
}

const kindOfPlace: Readonly<Record<PlaceKind, RecordKind>> = {
  section: 'section',
  layer: 'section',
  outline: 'outline',
  change: 'section',
  pair: 'example',
  example: 'example',
  correction: 'correction',
};

const namesOf = (term: Term) => withoutForms([...term.aliases, ...term.everyday]);

function placeRecord(guide: Guide, chapter: Chapter, place: Place): SearchRecord {
  const path = `${chapterPath(chapter.id)}#${place.id}`;
  const layer = place.kind === 'layer' ? guide.layers.find((each) => each.id === place.id) : undefined;
  const taught = [...guide.terms.values()].filter((term) => term.taughtIn === path);
  return {
    path,
    kind: kindOfPlace[place.kind],
    title: place.title,
    within: chapter.title,
    names: withoutForms([...(layer ? [layer.shortLabel, ...layer.everyday] : []), ...(chapter.everyday[place.id] ?? [])]),
    teaches: taught.flatMap((term) => [term.label, ...namesOf(term)]),
    services: [],
    text: place.text,
  };
}

function chapterRecords(guide: Guide, chapter: Chapter): SearchRecord[] {
  const whole: SearchRecord = {
    path: chapterPath(chapter.id),
    kind: 'section',
    title: chapter.title,
    within: 'The guide',
    names: [...(chapter.shortTitle ? [chapter.shortTitle] : []), ...(chapter.everyday.chapter ?? [])],
    teaches: [],
    services: [],
    text: [chapter.summary, ...chapter.outcomes].join(' '),
  };
  return [whole, ...chapter.places.map((place) => placeRecord(guide, chapter, place))];
}

/** A name for a question: so many characters of it at most, as a whole one fills a screen of results. */
const longestQuestion = 70;

function shortStem(stem: string): string {
  if (stem.length <= longestQuestion) return stem;
  return `${stem.slice(0, longestQuestion).replace(/[\s,;:]+\S*$/, '')} …`;
}

function questionRecords(guide: Guide): SearchRecord[] {
  return [...guide.questions.values()].map((question) => ({
    path: questionPath(guide, question.id),
    kind: 'question',
    title: shortStem(question.stem),
    within: guide.chapters.find((chapter) => chapter.id === question.chapter)?.title ?? 'Questions',
    names: [],
    teaches: [],
    services: [],
    // As on paper: in the file, some types stand in the right order.
    text: [question.stem, ...printOrder(question).map((option) => question.options[option]?.text)].join(' / '),
  }));
}

/** Everything search knows, from the Guide. Answers of questions stay out, so that no excerpt gives one away. */
export function searchRecords(guide: Guide): SearchRecord[] {
  const terms = [...guide.terms.values()].map((term): SearchRecord => ({
    path: termPath(term.id),
    kind: 'term',
    title: term.label,
    within: 'Glossary',
    names: namesOf(term),
    teaches: [],
    services: [],
    text: [term.short, term.detail].filter(Boolean).join(' '),
  }));
  const diagrams = [...guide.diagrams.values()].map((diagram): SearchRecord => ({
    path: diagramPath(diagram.id),
    kind: 'diagram',
    title: diagram.title,
    within: 'Diagrams',
    names: [diagram.kind.replaceAll('-', ' '), ...diagram.everyday],
    teaches: ['diagram', 'picture', 'drawing'],
    services: [],
    text: diagram.caption,
  }));
  return [
    ...terms,
    ...guide.chapters.flatMap((chapter) => chapterRecords(guide, chapter)),
    ...questionRecords(guide),
    ...diagrams,
    ...serviceRecords(guide),
  ];
}
