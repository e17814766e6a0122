import type { CollectionName } from '../../schema/collections.ts';
import { tagShapeOf } from '../../schema/mdx-tags.ts';
import { didYouMean, placeOf, startOf } from '../faults.ts';
import { generatedHandoutIds } from '../handout/handouts.ts';
import {
  type Anchor,
  collectionNames,
  type Content,
  type Entry,
  entryWord,
  fieldOf,
  fieldsOf,
  idsIn,
  type Path,
  referencesIn,
  repeatsIn,
  type Rule,
  tagsIn,
  textsIn,
} from './content.ts';
import { entryPageIds, questionsByChapter, textPageIds } from './site-map.ts';

export const unknownId: Rule = (content, report) => {
  const known = new Map(collectionNames.map((name) => [name, new Set(content[name].map(({ id }) => id))]));
  for (const { to, id, location } of referencesIn(content))
    if (!content.unread.has(to) && !known.get(to)?.has(id))
      report('unknown-id', location, `There is no ${entryWord(to)} "${id}".`, didYouMean(id, known.get(to) ?? []));
};

/** Worked examples of worksheets that no chapter has. */
export const unknownExample: Rule = ({ chapters, handouts }, report) => {
  if (chapters.some(({ body }) => !body)) return;
  const known = new Set(tagsIn(chapters, 'WorkedExample').map(({ attributes }) => attributes.get('id')?.value ?? ''));
  for (const { id, location } of tagsIn(handouts).flatMap(({ attributes }) => idsIn(attributes.get('examples'))))
    if (!known.has(id)) report('unknown-id', location, `No chapter has a worked example "${id}".`, didYouMean(id, known));
};

/** Ids used twice: by two entries of a collection, or by two things on one page. */
export const duplicateId: Rule = (content, report) => {
  const questionsOf = questionsByChapter(content);
  const named = (entries: Content[CollectionName], what: string) => entries.map(({ id, location }) => ({ id, what, location: location() }));
  const lists: (readonly Anchor[])[] = [
    ...collectionNames.map((name) => named(content[name], `the ${entryWord(name)}`)),
    ...content.chapters.map((chapter) => [
      ...(chapter.body?.anchors ?? []),
      ...named(questionsOf(chapter).closing, 'a question at the end of the chapter'),
    ]),
    ...[...content.handouts, ...content.pages].map(({ body }) => body?.anchors ?? []),
  ];
  for (const list of lists)
    for (const { item, first } of repeatsIn(list, ({ id }) => id))
      report('duplicate-id', item.location, `The id "${item.id}" of ${item.what} is taken by ${first.what} in ${placeOf(first.location)}.`);
};

/** Ids that belong to the page itself or to a generated handout. */
export const reservedId: Rule = (content, report) => {
  for (const { id, what, location } of textsIn(content).flatMap(({ body }) => body?.anchors ?? []))
    if (textPageIds.has(id) || /^(card|objective)-/.test(id))
      report('reserved-id', location, `The id "${id}" of ${what} belongs to the page itself.`);
  for (const name of collectionNames)
    for (const { id, location } of content[name])
      if (entryPageIds[name]?.includes(id)) report('reserved-id', location(), `The id "${id}" belongs to a page that shows the entry.`);
  for (const { id, location } of content.handouts)
    if (generatedHandoutIds.includes(id) || id.startsWith('service'))
      report('reserved-id', location(), `The id "${id}" belongs to a generated handout.`);
};

/** The kind of a diagram, or the tags of a chapter. Undefined if there is none, or if the chapter can't be read. */
function kindsOf({ diagrams, chapters }: Content, collection: CollectionName | undefined, id: string): readonly unknown[] | undefined {
  if (collection === 'chapters') return chapters.find((each) => each.id === id)?.body?.tags.map(({ name }) => name);
  const diagram = diagrams.find((each) => each.id === id);
  return diagram && [fieldOf(diagram.raw, 'kind')];
}

/** Tags that name an existing entry that they can't show: a diagram of another kind, or a chapter without the tag that they need. */
export const wrongEntryKind: Rule = (content, report) => {
  for (const { name, attributes } of tagsIn(textsIn(content)))
    for (const [attribute, { value, location }] of attributes) {
      const { refersTo, kinds = [] } = tagShapeOf(name)?.attributes[attribute] ?? {};
      const found = kindsOf(content, refersTo, value);
      if (kinds.length === 0 || !found || kinds.some((kind) => found.includes(kind))) continue;
      const wanted = refersTo === 'diagrams' ? `diagram of the kind ${kinds.join(' or ')}` : `chapter with <${kinds.join()}>`;
      report('wrong-entry-kind', location, `<${name}> has nothing to show of "${value}".`, `Name a ${wanted}.`);
    }
};

export const selfReference: Rule = (content, report) => {
  for (const { to, id, location, isSelf } of referencesIn(content))
    if (isSelf) report('self-reference', location, `The ${entryWord(to)} "${id}" names itself.`);
};

/** The text that identifies an item of a list, and its path in the item. */
function identityOf(item: unknown): readonly [text: string, path: Path] | undefined {
  if (typeof item === 'string') return [item, []];
  return ['id', 'service', 'variant']
    .map((key) => [fieldOf(item, key), [key]] as const)
    .find((each): each is [string, [string]] => typeof each[0] === 'string');
}

/** The items of all lists in a value that repeat an earlier item of the same list. */
function repeatedItems(value: unknown, path: Path = []): (readonly [text: string, path: Path])[] {
  // `duplicateAlias` checks names, including those of other entries.
  if (!Array.isArray(value))
    return fieldsOf(value).flatMap(([name, inner]) => (['aliases', 'parts'].includes(name) ? [] : repeatedItems(inner, [...path, name])));
  const items = value.flatMap((item, index) => {
    const [text, inner] = identityOf(item) ?? [];
    return text === undefined ? [] : [[text, [...path, index, ...(inner ?? [])]] as const];
  });
  const repeated = repeatsIn(items, ([text]) => text).map(({ item }) => item);
  return [...repeated, ...value.flatMap((item, index) => repeatedItems(item, [...path, index]))];
}

/** Repeated items in any list: ids, words, checks, neighbors, modes. */
export const duplicateListItem: Rule = (content, report) => {
  for (const { value, location } of collectionNames.flatMap((name): readonly Entry<unknown>[] => content[name]))
    for (const [text, path] of repeatedItems(value)) report('duplicate-list-item', location(path), `"${text}" is already in this list.`);
};

const twoDigits = (order: number) => String(order).padStart(2, '0');

/** Chapters whose numbers aren't 01, 02, 03, and so on. File names without a number are another fault. */
export const chapterGap: Rule = ({ chapters }, report) => {
  let before = 0;
  for (const { order, location } of chapters.filter((chapter) => chapter.order > 0)) {
    const start = startOf(location().file);
    if (order === before) report('chapter-gap', start, `Two chapters have the number ${twoDigits(order)}.`);
    if (order > before + 1) report('chapter-gap', start, `Chapter ${twoDigits(before + 1)} is missing before chapter ${twoDigits(order)}.`);
    before = order;
  }
};
