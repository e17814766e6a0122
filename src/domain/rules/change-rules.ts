import { changeOfDefault } from '../change/changes.ts';
import { markTerms } from '../change/mark-terms.ts';
import { createFault } from '../faults.ts';
import { marksIn, type Rule } from './content.ts';

/** Dated defaults of services that aren't in the list of changes. Skipped if a change can't be read, because it may be the missing one. */
export const unrecordedDefault: Rule = ({ services, changes, unread }) => {
  const listed = changes.flatMap(({ value }) => value ?? []);
  if (unread.has('changes') || listed.length < changes.length) return [];
  return services.flatMap(({ id, value, location }) =>
    Object.entries(value?.layers ?? {}).flatMap(([layer, { since }]) => {
      if (!since || changeOfDefault(listed, id, layer, since)) return [];
      const message = `No default of ${since} in content/changes.yaml is about the service "${id}" and the layer "${layer}".`;
      return [createFault('unrecorded-default', location(['layers', layer, 'since']), message)];
    }),
  );
};

/** Terms to mark in a change whose text doesn't mention them. */
export const unnamedTerm: Rule = ({ chapters, changes, terms }) =>
  chapters
    .flatMap(({ body }) => body?.tags ?? [])
    .filter(({ name }) => name === 'Change')
    .flatMap((tag) => {
      const change = changes.find(({ id }) => id === tag.attributes.get('id')?.value)?.value;
      if (!change) return [];
      return marksIn(tag).flatMap(({ id, location }) => {
        const term = terms.find((each) => each.id === id)?.value;
        const isNamed = !term || markTerms(`${change.text} ${change.yours?.text ?? ''}`, [term]).some((each) => each.term);
        return isNamed ? [] : [createFault('unnamed-term', location, `The change "${change.id}" doesn't name the term "${id}".`)];
      });
    });
