import { tagShapeOf } from '../../schema/mdx-tags.ts';
import type { CollectionName } from '../../schema/primitives.ts';
import { type Content, findKeys, type TextEntry, textsIn } from './content.ts';

/** For each collection, the fields that refer to entries, anywhere in an entry. */
const referringFields: Readonly<Record<CollectionName, Readonly<Record<string, CollectionName>>>> = {
  terms: { seeAlso: 'terms', sources: 'sources' },
  sources: {},
  layers: {},
  objectives: {},
  questions: { objective: 'objectives', chapter: 'chapters', services: 'services', sources: 'sources' },
  diagrams: { sources: 'sources' },
  services: { sources: 'sources', layer: 'layers', service: 'services' },
  comparisons: { services: 'services' },
  surprises: { service: 'services', layer: 'layers', sources: 'sources' },
  frameworks: { sources: 'sources' },
  stacks: { service: 'services' },
  uncovered: {},
  changes: { services: 'services', uncovered: 'uncovered', layers: 'layers', sources: 'sources' },
  chapters: { objectives: 'objectives' },
  handouts: {},
  pages: {},
};

/** The word for an entry of a collection. */
export const entryWord = (name: CollectionName): string => (name === 'uncovered' ? 'uncovered service' : name.replace(/s$/, ''));

export const collectionNames = Object.keys(referringFields) as readonly CollectionName[];

const inData = (content: Content, name: CollectionName) => {
  const fields = new Map(Object.entries(referringFields[name]));
  return content[name].flatMap(({ id, raw, location }) =>
    findKeys(raw, new Set(fields.keys())).flatMap(({ key, text, path }) => {
      const to = fields.get(key);
      return to
        ? [{ to, id: text, location: location(path), /** Whether the entry refers to itself. */ isSelf: to === name && text === id }]
        : [];
    }),
  );
};

const inText = ({ body }: TextEntry<unknown>) =>
  (body?.tags ?? []).flatMap(({ name, attributes, location: tagLocation }) => {
    const shape = tagShapeOf(name);
    const named = [...attributes].flatMap(([attribute, { value, location }]) => {
      const to = shape?.attributes[attribute]?.refersTo;
      return to ? value.split(' ').map((id) => ({ to, id, location, isSelf: false })) : [];
    });
    return shape?.shows ? [...named, { to: shape.shows.collection, id: shape.shows.id, location: tagLocation, isSelf: false }] : named;
  });

/** All references in the content. */
export const referencesIn = (content: Content) => [
  ...collectionNames.flatMap((name) => inData(content, name)),
  ...textsIn(content).flatMap(inText),
];
