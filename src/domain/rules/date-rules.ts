import { changeOfDefault } from '../change/changes.ts';
import { dateInWords } from '../dates.ts';
import { collectionNames, findKeys, type Rule } from './content.ts';

const dateFields = new Set(['asOf', 'checkedOn', 'date', 'readOn', 'since']);

/** Dates in the future. If most dates are, the computer's clock is wrong, and there is no fault. */
export const futureDate: Rule = (content, report) => {
  const dates = collectionNames
    .flatMap((name) =>
      content[name].flatMap(({ raw, location }) => findKeys(raw, dateFields).map(({ text, path }) => ({ text, location: location(path) }))),
    )
    // Other values are a different kind of fault.
    .filter(({ text }) => /^\d{4}(-\d\d){0,2}$/.test(text));
  const future = dates.filter(({ text }) => text > content.today);
  if (future.length > dates.length / 2) return;
  for (const { text, location } of future) report('future-date', location, `"${text}" is in the future; today is ${content.today}.`);
};

/** AWS changes who is responsible for something about once in this time. */
const monthsToTrust = 18;

export const staleSource: Rule = ({ sources, today }, report) => {
  const oldest = new Date(today);
  oldest.setUTCMonth(oldest.getUTCMonth() - monthsToTrust);
  for (const { value, location } of sources) {
    if (!value || new Date(value.readOn) >= oldest) continue;
    const message = `"${value.id}" was last read on ${dateInWords(value.readOn)}, over ${monthsToTrust} months ago.`;
    report('stale-source', location(['readOn']), message);
  }
};

/** Dated defaults of services that aren't in the list of changes. Skipped if a change can't be read, because it may be the missing one. */
export const unrecordedDefault: Rule = ({ services, changes, unread }, report) => {
  const listed = changes.flatMap(({ value }) => value ?? []);
  if (unread.has('changes') || listed.length < changes.length) return;
  for (const { id, value, location } of services)
    for (const [layer, { since }] of Object.entries(value?.layers ?? {})) {
      if (!since || changeOfDefault(listed, id, layer, since)) continue;
      const message = `No default of ${since} in content/changes.yaml is about the service "${id}" and the layer "${layer}".`;
      report('unrecorded-default', location(['layers', layer, 'since']), message);
    }
};
