import { tagShapeOf } from '../../schema/mdx-tags.ts';
import type { CollectionName } from '../../schema/primitives.ts';
import type { SourceLocation } from '../faults.ts';
import { type Content, findKeys, type TextEntry, textsIn } from './content.ts';

/** A reference to an entry by its id. */
export interface Reference {
  readonly to: CollectionName;
  readonly id: string;
  readonly location: SourceLocation;
  /** Whether the entry refers to itself. */
  readonly isSelf?: boolean;
}

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

/** The word for an entry of each collection. */
export const entryWords: Readonly<Record<CollectionName, string>> = {
  terms: 'term',
  sources: 'source',
  layers: 'layer',
  objectives: 'objective',
  questions: 'question',
  diagrams: 'diagram',
  services: 'service',
  comparisons: 'comparison',
  surprises: 'surprise',
  frameworks: 'framework',
  stacks: 'stack',
  uncovered: 'uncovered service',
  changes: 'change',
  chapters: 'chapter',
  handouts: 'handout',
  pages: 'page',
};

export const collectionNames = Object.keys(referringFields) as readonly CollectionName[];

const inData = (content: Content, name: CollectionName): Reference[] => {
  const fields = new Map(Object.entries(referringFields[name]));
  return content[name].flatMap(({ id, raw, location }) =>
    findKeys(raw, new Set(fields.keys())).flatMap(({ key, text, path }) => {
      const to = fields.get(key);
      return to ? [{ to, id: text, location: location(path), isSelf: to === name && text === id }] : [];
    }),
  );
};

const inText = ({ body }: TextEntry<unknown>): Reference[] =>
  (body?.tags ?? []).flatMap(({ name, attributes, location: tagLocation }) => {
    const shape = tagShapeOf(name);
    const named = [...attributes].flatMap(([attribute, { value, location }]) => {
      const to = shape?.attributes[attribute]?.refersTo;
      return to ? value.split(' ').map((id) => ({ to, id, location })) : [];
    });
    return shape?.shows ? [...named, { to: shape.shows.collection, id: shape.shows.id, location: tagLocation }] : named;
  });

/** All references in the content. */
export const referencesIn = (content: Content): Reference[] => [
  ...collectionNames.flatMap((name) => inData(content, name)),
  ...textsIn(content).flatMap(inText),
];
