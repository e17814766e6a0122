import type { Source } from '../schema/entries.ts';
import { dateInWords } from './dates.ts';
import { groupBy } from './group-by.ts';
import { sourcePath } from './paths.ts';
import { capitalize } from './text.ts';
import { url } from './urls.ts';

/** The age of the text that was read. Examples: `as of July 30, 2026`, `copy without a date` */
export const ageInWords = ({ asOf }: Pick<Source, 'asOf'>): string =>
  asOf === undefined ? 'copy without a date' : `as of ${dateInWords(asOf)}`;

/** What a page is based on. Examples: `sources from March 31 to July 30, 2026`, `sources as of July 30, 2026` @returns undefined if no source has a date */
export function basisInWords(sources: readonly Pick<Source, 'asOf'>[]): string | undefined {
  const dates = sources.flatMap(({ asOf }) => asOf ?? []).sort();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  if (!oldest || !newest) return undefined;
  if (oldest === newest) return `sources ${ageInWords({ asOf: newest })}`;
  const isOneYear = oldest.length > 4 && oldest.slice(0, 4) === newest.slice(0, 4);
  const start = isOneYear ? dateInWords(oldest).replace(/,? \d{4}$/, '') : dateInWords(oldest);
  return `sources from ${start} to ${dateInWords(newest)}`;
}

/** The most common age of some sources, in words, so that a list can say it once. @returns undefined if all ages differ */
export function commonAge(sources: readonly Pick<Source, 'asOf'>[]): string | undefined {
  const byAge = [...groupBy(sources.map(ageInWords), (age) => age).values()].sort((a, b) => b.length - a.length);
  const [most = []] = byAge;
  return most.length > 1 ? most[0] : undefined;
}

/** The sentence above a list of sources that says the age of most of them. */
export const commonAgeNote = (age: string): string => `${capitalize(age)}, unless a source says otherwise.`;

/** Links to sources in the list of all sources, labeled with their titles. */
export const sourceLinks = (ids: readonly string[], sources: ReadonlyMap<string, Pick<Source, 'title'>>) =>
  ids.map((id) => ({ href: url(sourcePath(id)), label: sources.get(id)?.title ?? id }));
