import { type CollectionName, collections } from '../../schema/collections.ts';
import { tagShapeOf } from '../../schema/mdx-tags.ts';
import { type Content, findKeys, idsIn, tagsIn, textsIn } from './content.ts';

/** The fields that refer to entries, anywhere in an entry. */
const referringFields = new Map<string, CollectionName>([
  ['chapter', 'chapters'],
  ['layer', 'layers'],
  ['layers', 'layers'],
  ['objective', 'objectives'],
  ['objectives', 'objectives'],
  ['seeAlso', 'terms'],
  ['service', 'services'],
  ['services', 'services'],
  ['sources', 'sources'],
  ['uncovered', 'uncovered'],
]);

/** The word for an entry of a collection. */
export const entryWord = (name: CollectionName): string => (name === 'uncovered' ? 'uncovered service' : name.replace(/s$/, ''));

export const collectionNames = Object.keys(collections) as readonly CollectionName[];

/** All references, in data and in texts. */
export const referencesIn = (content: Content) => [
  ...collectionNames.flatMap((name) =>
    content[name].flatMap(({ id: by, raw, location }) =>
      findKeys(raw, new Set(referringFields.keys())).map(({ key, text: id, path }) => {
        const to = referringFields.get(key) ?? name;
        return { to, id, location: location(path), /** Whether the entry refers to itself. */ isSelf: to === name && id === by };
      }),
    ),
  ),
  ...tagsIn(textsIn(content)).flatMap(({ name, attributes, location }) => {
    const { attributes: known = {}, shows } = tagShapeOf(name) ?? {};
    const named = [...attributes].flatMap(([attribute, use]) => {
      const to = known[attribute]?.refersTo;
      return to ? idsIn(use).map((each) => ({ ...each, to, isSelf: false })) : [];
    });
    return shows ? [...named, { to: shows.collection, id: shows.id, location, isSelf: false }] : named;
  }),
];
