import { newestFirst, sourcesOfChange } from '../domain/change/changes.ts';
import type { Guide } from '../domain/guide.ts';
import { type Body, type Content, type Entry, marksIn, type TagUse, type TextEntry } from '../domain/rules/content.ts';
import { chapterPath, handoutPath, pagePath } from '../domain/paths.ts';
import { compareText } from '../domain/text.ts';
import type { CollectionName } from '../schema/collections.ts';
import { tagShapeOf } from '../schema/mdx-tags.ts';
import { readLessons } from './mdx/read-lessons.ts';
import { readPlaces } from './mdx/read-places.ts';

const valuesOf = <T>(entries: readonly Entry<T>[]): T[] => entries.flatMap(({ value }) => value ?? []);
const byId = <T extends { id: string }>(entries: readonly Entry<T>[]): ReadonlyMap<string, T> =>
  new Map(valuesOf(entries).map((each) => [each.id, each]));

/** Sorts by English rules on every machine, and equal names by id. */
const collator = new Intl.Collator('en');
const sortedBy = <T extends { id: string }>(entries: readonly Entry<T>[], nameOf: (value: T) => string): ReadonlyMap<string, T> =>
  new Map([...byId(entries)].sort(([, a], [, b]) => collator.compare(nameOf(a), nameOf(b)) || compareText(a.id, b.id)));

/** The ids of a collection that tags name or show, each once. */
function namedIn(tags: readonly TagUse[], collection: CollectionName): string[] {
  const ids = tags.flatMap(({ name, attributes }) => {
    const shape = tagShapeOf(name);
    const named = [...attributes].flatMap(([attribute, { value }]) =>
      shape?.attributes[attribute]?.refersTo === collection ? [value] : [],
    );
    return shape?.shows?.collection === collection ? [...named, shape.shows.id] : named;
  });
  return [...new Set(ids)];
}

const soundTexts = <T>(entries: readonly TextEntry<T>[]) =>
  entries.flatMap(({ value, body, order }) => (value && body ? [{ value, body, order }] : []));

/** The Guide from entries without faults. */
export function buildGuide(content: Content): Guide {
  const titles = {
    layers: valuesOf(content.layers),
    terms: sortedBy(content.terms, ({ label }) => label),
    changes: valuesOf(content.changes).sort(newestFirst),
  };
  /** The sources that tags cite, each once; those of a change are in its entry. */
  const sourcesIn = (tags: readonly TagUse[]) => {
    const cited = tags.flatMap((tag) => {
      const change = tag.name === 'Change' && titles.changes.find(({ id }) => id === tag.attributes.get('id')?.value);
      return change ? sourcesOfChange(change) : namedIn([tag], 'sources');
    });
    return [...new Set(cited)];
  };
  /** What chapters and pages have in common. */
  const sectioned = ({ root, tags }: Body) => ({
    ...readPlaces(root, titles),
    terms: [...new Set(tags.flatMap(marksIn).map(({ id }) => id))],
    sources: sourcesIn(tags),
  });
  return {
    ...titles,
    chapters: soundTexts(content.chapters).map(({ value, body, order }) => ({
      ...value,
      order,
      path: chapterPath(value.id),
      ...sectioned(body),
      diagrams: namedIn(body.tags, 'diagrams'),
      questions: namedIn(body.tags, 'questions'),
      ...readLessons(body.root),
    })),
    sources: byId(content.sources),
    objectives: valuesOf(content.objectives),
    questions: byId(content.questions),
    diagrams: byId(content.diagrams),
    // By short names: full names begin with "Amazon" or "AWS".
    services: sortedBy(content.services, ({ shortName }) => shortName),
    comparisons: valuesOf(content.comparisons),
    surprises: valuesOf(content.surprises),
    frameworks: sortedBy(content.frameworks, ({ name }) => name),
    stacks: valuesOf(content.stacks),
    uncovered: valuesOf(content.uncovered),
    pages: soundTexts(content.pages).map(({ value, body }) => ({ ...value, path: pagePath(value.id), ...sectioned(body) })),
    handouts: soundTexts(content.handouts)
      .map(({ value, body: { tags } }) => ({
        ...value,
        path: handoutPath(value.id),
        sources: sourcesIn(tags),
        asks: tags.some(({ name }) => tagShapeOf(name)?.asks),
      }))
      .sort((a, b) => a.order - b.order),
  };
}
