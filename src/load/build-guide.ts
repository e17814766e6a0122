import { newestFirst, sourcesOfChange, subjectOf } from '../domain/change/changes.ts';
import type { Chapter, Guide, GuidePage, WrittenHandout } from '../domain/guide.ts';
import { marksIn, type Content, type Entry, type HandoutEntry, type TagUse } from '../domain/rules/content.ts';
import { chapterPath, handoutPath, pagePath } from '../domain/paths.ts';
import { tagShapeOf } from '../schema/handout-tags.ts';
import type { CollectionName } from '../schema/collection-name.ts';
import { readLessons } from './mdx/read-lessons.ts';
import { readPlaces, type Titles } from './mdx/read-places.ts';
import type { ReadChapter, ReadText } from './read-texts.ts';
import type { PageMatter } from '../schema/page.ts';

const values = <T>(entries: readonly Entry<T>[]): T[] => entries.flatMap(({ value }) => (value === null ? [] : [value]));
const byId = <T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> => new Map(entries.map((each) => [each.id, each]));

/** English rules on every machine; equal names by id, so that the order is always the same. */
const collator = new Intl.Collator('en');
const inOrderOf =
  <T extends { id: string }>(nameOf: (entry: T) => string) =>
  (a: T, b: T) =>
    collator.compare(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1);
const byLabel = inOrderOf(({ label }: { id: string; label: string }) => label);
const byFullName = inOrderOf(({ name }: { id: string; name: string }) => name);
/** By the short name: "Amazon" and "AWS" in front of the names would tear the list in two. */
const byName = inOrderOf(({ shortName }: { id: string; shortName: string }) => shortName);

/** The ids of one collection that a tag names or shows. */
const namedBy = (tag: TagUse, collection: CollectionName): string[] => {
  const shape = tagShapeOf(tag.name);
  const named = Object.entries(shape?.attributes ?? {})
    .filter(([, { refersTo }]) => refersTo === collection)
    .flatMap(([name]) => tag.attributes.get(name)?.value ?? []);
  return shape?.shows?.collection === collection ? [...named, shape.shows.id] : named;
};

/** The sources that a tag cites; those of a change are in its entry. */
function citedBy(tag: TagUse, { change }: Titles): string[] {
  const shown = tag.name === 'Change' ? change(tag.attributes.get('id')?.value ?? '') : undefined;
  return shown ? sourcesOfChange(shown) : namedBy(tag, 'sources');
}

function buildChapter({ entry, root }: ReadChapter, titles: Titles): Chapter[] {
  if (!entry.value || !entry.body || !root) return [];
  const tags = entry.body.tags;
  const idsIn = (collection: CollectionName) => [...new Set(tags.flatMap((each) => namedBy(each, collection)))];
  const { places, words } = readPlaces(root, titles);
  return [
    {
      ...entry.value,
      id: entry.id,
      order: entry.order,
      path: chapterPath(entry.id),
      places,
      terms: [...new Set(tags.flatMap(marksIn).map(({ id }) => id))],
      sources: [...new Set(tags.flatMap((each) => citedBy(each, titles)))],
      diagrams: idsIn('diagrams'),
      questions: idsIn('questions'),
      words,
      ...readLessons(root),
    },
  ];
}

function buildHandout({ id, value, body }: HandoutEntry): WrittenHandout[] {
  if (!value || !body) return [];
  const sources = [...new Set(body.tags.flatMap((tag) => namedBy(tag, 'sources')))];
  return [{ ...value, id, path: handoutPath(id), sources, asks: body.tags.some(({ name }) => tagShapeOf(name)?.asks) }];
}

function buildPage({ entry, root }: ReadText<PageMatter>, titles: Titles): GuidePage[] {
  const { id, value, body } = entry;
  if (!value || !body || !root) return [];
  const { places, words } = readPlaces(root, titles);
  const sources = [...new Set(body.tags.flatMap((tag) => namedBy(tag, 'sources')))];
  const terms = [...new Set(body.tags.flatMap(marksIn).map(({ id }) => id))];
  return [{ ...value, id, path: pagePath(id), places, words, sources, terms }];
}

/** The Guide from entries without faults. */
export function buildGuide(content: Content, chapters: readonly ReadChapter[], pages: readonly ReadText<PageMatter>[]): Guide {
  const terms = byId(values(content.terms).sort(byLabel));
  const layers = values(content.layers);
  const changes = values(content.changes);
  const services = byId(values(content.services).sort(byName));
  const uncovered = values(content.uncovered);
  const titles: Titles = {
    layer: (id) => layers.find((each) => each.id === id)?.label ?? id,
    term: (id) => terms.get(id)?.label ?? id,
    change: (id) => changes.find((each) => each.id === id),
    subject: (change) => subjectOf(change, { services, uncovered }),
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
    frameworks: byId(values(content.frameworks).sort(byFullName)),
    stacks: values(content.stacks),
    uncovered,
    changes: changes.toSorted(newestFirst),
    pages: pages.flatMap((each) => buildPage(each, titles)),
    handouts: content.handouts.flatMap(buildHandout).sort((a, b) => a.order - b.order),
  };
}
