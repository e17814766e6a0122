import { dateInWords, monthsBefore } from '../dates.ts';
import { faultOf } from '../faults.ts';
import type { Rule } from './content.ts';

/** AWS moves the line about once in this time. */
const monthsToTrust = 18;

/** Sources whose pages were last read too long ago. */
export const staleSource: Rule = ({ sources, today }) => {
  const oldest = monthsBefore(today, monthsToTrust);
  return sources.flatMap(({ id, value, spot }) =>
    value && value.readOn < oldest
      ? [
          faultOf(
            'stale-source',
            spot(['readOn']),
            `"${id}" was last read on ${dateInWords(value.readOn)}, over ${monthsToTrust} months ago.`,
          ),
        ]
      : [],
  );
};
