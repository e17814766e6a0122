import { changeOfDefault } from '../change/changes.ts';
import { dateInWords, monthsBefore } from '../dates.ts';
import { createFault } from '../faults.ts';
import { findKeys, type Rule } from './content.ts';
import { collectionNames } from './references.ts';

/** Other values are a different kind of fault. */
const isDate = (value: string) => /^\d{4}(-\d\d){0,2}$/.test(value);

const dateFields = new Set(['asOf', 'checkedOn', 'date', 'readOn', 'since']);

/** Dates in the future. If most dates are, the computer's clock is wrong, and there is no fault. */
export const futureDate: Rule = (content) => {
  const inData = collectionNames.flatMap((name) =>
    content[name].flatMap(({ raw, location }) =>
      findKeys(raw, dateFields).map(({ text, path }) => ({ value: text, location: location(path) })),
    ),
  );
  const dates = inData.filter(({ value }) => isDate(value));
  const future = dates.filter(({ value }) => value > content.today);
  if (future.length > dates.length / 2) return [];
  return future.map(({ value, location }) =>
    createFault('future-date', location, `"${value}" is in the future; today is ${content.today}.`),
  );
};

/** AWS changes who is responsible for something about once in this time. */
const monthsToTrust = 18;

/** Sources that were last read too long ago. */
export const staleSource: Rule = ({ sources, today }) => {
  const oldest = monthsBefore(today, monthsToTrust);
  return sources.flatMap(({ id, value, location }) => {
    if (!value || value.readOn >= oldest) return [];
    const message = `"${id}" was last read on ${dateInWords(value.readOn)}, over ${monthsToTrust} months ago.`;
    return [createFault('stale-source', location(['readOn']), message)];
  });
};

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
