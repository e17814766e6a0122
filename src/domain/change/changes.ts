import { type Change, changeKinds, type Term } from '../../schema/entries.ts';
import { dateInWords } from '../dates.ts';
import type { Guide } from '../guide.ts';
import { nameIn } from '../service/name-finder.ts';
import { compareText } from '../text.ts';

/** The label of each kind of change, of one and of several, in the order of the list. */
export const changeKindLabels: Readonly<Record<Change['kind'], readonly [one: string, several: string]>> = {
  default: ['Default', 'Defaults'],
  wording: ['New wording from AWS', 'Wording'],
  closure: ['Closed', 'Closed'],
  correction: ['Correction', 'Corrections'],
};

/** Ids that the page of changes gives to its parts. A year has the id `in-<year>`. */
export const changePageIds: readonly string[] = [...changeKinds, 'all', 'undated', 'corrections'];

/** Sorts the newest first. Changes on the same day keep their order. */
export const newestFirst = (a: Change, b: Change): number => compareText(b.date, a.date);

/** What a change is about, in words. Example: `Amazon S3` */
export function subjectOf({ subject, services, uncovered }: Change, guide: Pick<Guide, 'services' | 'uncovered'>): string {
  if (subject) return subject;
  const names = [
    ...services.map((id) => guide.services.get(id)?.name ?? id),
    ...uncovered.map((id) => guide.uncovered.find((each) => each.id === id)?.name ?? id),
  ];
  return names.join(', ');
}

/** The sources of a change and of what it leaves to the customer, by id, each once. */
export const sourcesOfChange = ({ sources, yours }: Change): string[] => [...new Set([...sources, ...(yours?.sources ?? [])])];

/** When a change took effect, in words. If the documentation doesn't say, the date of the copy that mentions it. */
export const whenInWords = ({ date, seen }: Pick<Change, 'date' | 'seen'>): string =>
  seen ? `Documented by ${dateInWords(date)}` : dateInWords(date);

export const changesOn = ({ changes }: Pick<Guide, 'changes'>, service: string): Change[] =>
  changes.filter(({ services }) => services.includes(service));

export const changeOfDefault = (changes: readonly Change[], service: string, layer: string, since: string): Change | undefined =>
  changes.find(
    ({ kind, date, services, layers }) => kind === 'default' && date === since && services.includes(service) && layers.includes(layer),
  );

/**
 * Marks each term at its first mention in a text. Terms that the text doesn't mention are left out.
 * @returns the text in pieces; `term` is the id of the glossary term that a piece names
 */
export function markTerms(text: string, terms: readonly Pick<Term, 'id' | 'label' | 'aliases'>[]) {
  const marks = terms
    .flatMap(({ id, label, aliases }) => {
      // Texts use either the full name of a term or its abbreviation.
      const found = nameIn(text, [label.replace(/ \([^)]*\)$/, ''), ...aliases]);
      return found ? [{ id, ...found }] : [];
    })
    .sort((a, b) => a.start - b.start);
  const pieces: { readonly words: string; readonly term?: string }[] = [];
  let end = 0;
  for (const { id, start, words } of marks) {
    if (start < end) continue;
    pieces.push({ words: text.slice(end, start) }, { words, term: id });
    end = start + words.length;
  }
  return [...pieces, { words: text.slice(end) }].filter(({ words }) => words !== '');
}
