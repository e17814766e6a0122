import { newestFirst, sourcesOfChange } from '../domain/change/changes.ts';
import type { Chapter, Guide, GuidePage, WrittenHandout } from '../domain/guide.ts';
import { type Content, type Entry, type HandoutEntry, marksIn, type TagUse } from '../domain/rules/content.ts';
import { chapterPath, handoutPath, pagePath } from '../domain/paths.ts';
import { compareText } from '../domain/text.ts';
import { tagShapeOf } from '../schema/mdx-tags.ts';
import type { CollectionName } from '../schema/primitives.ts';
import { readLessons } from './mdx/read-lessons.ts';
import { readPlaces, type Titles } from './mdx/read-places.ts';
import type { ChapterMatter, PageMatter } from '../schema/frontmatter.ts';
import type { ReadText } from './read-entries.ts';

const values = <T>(entries: readonly Entry<T>[]): T[] => entries.flatMap(({ value }) => (value === null ? [] : [value]));
const byId = <T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((each) => [each.id, each]));

/** Sorts by English rules on every machine, and equal names by id. */
const collator = new Intl.Collator('en');
const inOrderOf =
  <T extends { id: string }>(nameOf: (entry: T) => string) =>
  (a: T, b: T) =>
    collator.compare(nameOf(a), nameOf(b)) || compareText(a.id, b.id);

/** The ids of a collection that a tag names or shows. */
const namedBy = (tag: TagUse, collection: CollectionName): string[] => {
  const shape = tagShapeOf(tag.name);
  const named = Object.entries(shape?.attributes ?? {})
    .filter(([, { refersTo }]) => refersTo === collection)
    .flatMap(([name]) => tag.attributes.get(name)?.value ?? []);
  return shape?.shows?.collection === collection ? [...named, shape.shows.id] : named;
};

/** The sources that tags cite, each once; those of a change are in its entry. */
const sourcesIn = (tags: readonly TagUse[], { change }: Titles): string[] => {
  const citedBy = (tag: TagUse) => {
    const shown = tag.name === 'Change' ? change(tag.attributes.get('id')?.value ?? '') : undefined;
    return shown ? sourcesOfChange(shown) : namedBy(tag, 'sources');
  };
  return [...new Set(tags.flatMap(citedBy))];
};

const termsIn = (tags: readonly TagUse[]): string[] => [...new Set(tags.flatMap(marksIn).map(({ id }) => id))];

function buildChapter({ entry: { id, order, value, body }, root }: ReadText<ChapterMatter>, titles: Titles): Chapter[] {
  if (!value || !body || !root) return [];
  const { tags } = body;
  const named = (collection: CollectionName) => [...new Set(tags.flatMap((tag) => namedBy(tag, collection)))];
  return [
    {
      ...value,
      id,
      order,
      path: chapterPath(id),
      ...readPlaces(root, titles),
      terms: termsIn(tags),
      sources: sourcesIn(tags, titles),
      diagrams: named('diagrams'),
      questions: named('questions'),
      ...readLessons(root),
    },
  ];
}

function buildHandout({ id, value, body }: HandoutEntry, titles: Titles): WrittenHandout[] {
  if (!value || !body) return [];
  const asks = body.tags.some(({ name }) => tagShapeOf(name)?.asks);
  return [{ ...value, id, path: handoutPath(id), sources: sourcesIn(body.tags, titles), asks }];
}

function buildPage({ entry: { id, value, body }, root }: ReadText<PageMatter>, titles: Titles): GuidePage[] {
  if (!value || !body || !root) return [];
  const { tags } = body;
  return [{ ...value, id, path: pagePath(id), ...readPlaces(root, titles), sources: sourcesIn(tags, titles), terms: termsIn(tags) }];
}

/** The Guide from entries without faults. */
export function buildGuide(content: Content, chapters: readonly ReadText<ChapterMatter>[], pages: readonly ReadText<PageMatter>[]): Guide {
  const terms = byId(values(content.terms).sort(inOrderOf(({ label }) => label)));
  const layers = values(content.layers);
  const changes = values(content.changes);
  // By short names: full names begin with "Amazon" or "AWS".
  const services = byId(values(content.services).sort(inOrderOf(({ shortName }) => shortName)));
  const uncovered = values(content.uncovered);
  const titles: Titles = {
    layer: (id) => layers.find((each) => each.id === id)?.label ?? id,
    term: (id) => terms.get(id)?.label ?? id,
    change: (id) => changes.find((each) => each.id === id),
  };
  return {
    chapters: chapters.flatMap((each) => buildChapter(each, titles)),
    terms,
    sources: byId(values(content.sources)),
    layers,
    objectives: values(content.objectives),
    questions: byId(values(content.questions)),
    diagrams: byId(values(content.diagrams)),
    services,
    comparisons: values(content.comparisons),
    surprises: values(content.surprises),
    frameworks: byId(values(content.frameworks).sort(inOrderOf(({ name }) => name))),
    stacks: values(content.stacks),
    uncovered,
    changes: changes.toSorted(newestFirst),
    pages: pages.flatMap((each) => buildPage(each, titles)),
    handouts: content.handouts.flatMap((each) => buildHandout(each, titles)).sort((a, b) => a.order - b.order),
  };
}
