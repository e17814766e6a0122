import { faultOf } from '../faults.ts';
import { didYouMean } from '../nearest.ts';
import type { Rule } from './content.ts';
import { collectionNames, entryWords, referencesIn } from './references.ts';

/** Ids that name no entry, in data and in tags. */
export const danglingId: Rule = (content) => {
  const known = new Map(collectionNames.map((name) => [name, new Set(content[name].map(({ id }) => id))]));
  return referencesIn(content)
    .filter(({ to, id }) => !content.unread.has(to) && !known.get(to)?.has(id))
    .map(({ to, id, spot }) => faultOf('dangling-id', spot, `There is no ${entryWords[to]} "${id}".`, didYouMean(id, known.get(to) ?? [])));
};
