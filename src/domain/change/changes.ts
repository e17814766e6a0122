import { changeKinds, type Change } from '../../schema/change.ts';
import { dateInWords } from '../dates.ts';
import type { Guide } from '../guide.ts';

/** What each kind of change is called, for one and for several, in the order in which the kinds are listed. */
export const changeKindLabels: Readonly<Record<Change['kind'], readonly [one: string, several: string]>> = {
  default: ['Default', 'Defaults'],
  wording: ['AWS wording', 'AWS wording'],
  closure: ['Closed to new customers', 'Closed to new customers'],
  correction: ['Correction to this guide', 'Corrections to this guide'],
};

/** Ids of parts of the page of changes. A year has the id `in-<year>`. */
export const changePageIds: readonly string[] = [...changeKinds, 'all', 'undated'];

/** Newest first; of two on one day, the one that is listed first. */
export const newestFirst = (a: Change, b: Change): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);

/** What a change is about, in words. Example: `Amazon S3`. */
export function subjectOf({ subject, services, uncovered }: Change, guide: Pick<Guide, 'services' | 'uncovered'>): string {
  if (subject) return subject;
  const names = [
    ...services.map((id) => guide.services.get(id)?.name ?? id),
    ...uncovered.map((id) => guide.uncovered.find((each) => each.id === id)?.name ?? id),
  ];
  return names.join(', ');
}

/** When a change took effect, in words; if AWS doesn't say, when a page was seen that says so. */
export const whenInWords = ({ date, seen }: Pick<Change, 'date' | 'seen'>): string =>
  seen ? `In effect by ${dateInWords(date)}` : dateInWords(date);

/** The changes that the page of a service shows. */
export const changesOn = ({ changes }: Pick<Guide, 'changes'>, service: string): Change[] =>
  changes.filter(({ services }) => services.includes(service));

/** The change behind "Default since": of the same service, layer, and date. */
export const changeOfDefault = (changes: readonly Change[], service: string, layer: string, since: string): Change | undefined =>
  changes.find(
    ({ kind, date, services, layers }) => kind === 'default' && date === since && services.includes(service) && layers.includes(layer),
  );
