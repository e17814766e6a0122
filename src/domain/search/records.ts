import { chapterPath, diagramPath, questionPath, termPath } from '../addresses.ts';
import type { Chapter, Guide, PlaceKind } from '../guide.ts';

/** What a search result is; results are grouped by it. */
export type RecordKind = 'term' | 'section' | 'example' | 'question' | 'diagram';

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
  readonly text: string;
}

const kindOfPlace: Readonly<Record<PlaceKind, RecordKind>> = {
  section: 'section',
  layer: 'section',
  outline: 'section',
  change: 'section',
  correction: 'section',
  pair: 'example',
  example: 'example',
};

function chapterRecords(guide: Guide, chapter: Chapter): SearchRecord[] {
  const places = chapter.places.map((place): SearchRecord => {
    const layer = place.kind === 'layer' ? guide.layers.find((each) => each.id === place.id) : undefined;
    const names = layer ? [layer.shortLabel, ...layer.everyday] : [];
    return { path: `${chapterPath(chapter.id)}#${place.id}`, kind: kindOfPlace[place.kind], title: place.title, within: chapter.title, names, text: place.text };
  });
  const text = [chapter.summary, ...chapter.outcomes].join(' ');
  return [{ path: chapterPath(chapter.id), kind: 'section', title: chapter.title, within: 'The guide', names: [], text }, ...places];
}

/** Everything search knows, from the Guide. Answers of questions stay out, so that no excerpt gives one away. */
export function searchRecords(guide: Guide): SearchRecord[] {
  const terms = [...guide.terms.values()].map(
    (term): SearchRecord => ({
      path: termPath(term.id),
      kind: 'term',
      title: term.label,
      within: 'Glossary',
      names: [...term.aliases, ...term.everyday],
      text: [term.short, term.detail].filter(Boolean).join(' '),
    }),
  );
  const questions = [...guide.questions.values()].map(
    (question): SearchRecord => ({
      path: questionPath(guide, question.id),
      kind: 'question',
      title: question.stem,
      within: guide.chapters.find((chapter) => chapter.id === question.chapter)?.title ?? 'Questions',
      names: [],
      text: question.options.map((option) => option.text).join(' / '),
    }),
  );
  const diagrams = [...guide.diagrams.values()].map(
    (diagram): SearchRecord => ({
      path: diagramPath(diagram.id),
      kind: 'diagram',
      title: diagram.title,
      within: 'Diagrams',
      names: ['diagram', 'picture'],
      text: diagram.caption,
    }),
  );
  return [...terms, ...guide.chapters.flatMap((chapter) => chapterRecords(guide, chapter)), ...questions, ...diagrams];
}
