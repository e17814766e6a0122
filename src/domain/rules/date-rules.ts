import { dateInWords, monthsBefore } from '../dates.ts';
import { createFault } from '../faults.ts';
import type { Rule } from './content.ts';
import { findKeys } from './find-keys.ts';
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
  return sources.flatMap(({ id, value, location }) =>
    value && value.readOn < oldest
      ? [
          createFault(
            'stale-source',
            location(['readOn']),
            `"${id}" was last read on ${dateInWords(value.readOn)}, over ${monthsToTrust} months ago.`,
          ),
        ]
      : [],
  );
};
