import { joinWords, shortenName } from '../text.ts';

/** How many services a comparison can have. */
export const minServices = 2;
export const maxServices = 4;

/** Longer queries don't come from this site. */
const maxQueryLength = 400;

export type Selection = ReturnType<typeof readSelection>;

const unique = (names: readonly string[]) => [...new Set(names)];

/**
 * The services that the `s` parameter of a URL selects, and the problems of the URL. It's untrusted input.
 * @param text Example: `ec2,rds,lambda`
 * @param isKnown whether a text is the id of a service
 */
export function readSelection(text: string, isKnown: (id: string) => boolean) {
  const names = text
    .slice(0, maxQueryLength)
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const known = names.filter(isKnown);
  const ids = unique(known);
  return {
    /** Known services, each once, at most {@link maxServices}. */
    ids: ids.slice(0, maxServices),
    /** Names that aren't services of this guide, shortened. */
    unknown: unique(names.filter((name) => !isKnown(name)).map(shortenName)).slice(0, maxServices),
    /** Services that were named more than once. */
    repeated: unique(known.filter((id, index) => known.indexOf(id) < index)),
    /** Known services beyond the maximum. */
    leftOut: ids.slice(maxServices),
  };
}

/** The problems of a selection, one sentence each. @param nameOf returns a service's short name */
export function problemsOf({ ids, unknown, repeated, leftOut }: Selection, nameOf: (id: string) => string): string[] {
  const names = (list: readonly string[]) => joinWords(list.map(nameOf));
  const unknownNames = joinWords(
    unknown.map((name) => `“${name}”`),
    'or',
  );
  return [
    unknown.length > 0 && `This guide doesn’t cover ${unknownNames}.`,
    repeated.length > 0 && `You chose ${names(repeated)} more than once.`,
    leftOut.length > 0 && `You can compare up to four services. ${names(leftOut)} ${leftOut.length > 1 ? 'aren’t' : 'isn’t'} shown.`,
    ids.length === 1 && `Choose at least one more service to compare with ${names(ids)}.`,
  ].filter((problem) => problem !== false);
}
