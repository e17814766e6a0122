/** How many services a comparison takes. */
export const fewest = 2;
export const most = 4;

/** Longer ones are no address that this site has made. */
const longestText = 400;
/** Of a name that we do not know, so much is repeated to the reader. */
const longestName = 30;

/** What an address asks to compare, and what is wrong with that. */
export interface Selection {
  /** Known, each once, at most {@link most}. */
  readonly ids: readonly string[];
  /** Names that are no service of this guide, shortened. */
  readonly unknown: readonly string[];
  /** Named more than once. */
  readonly repeated: readonly string[];
  /** Known, but beyond the fourth. */
  readonly leftOut: readonly string[];
}

const unique = (names: readonly string[]) => [...new Set(names)];
const shorten = (name: string) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name);

/**
 * Reads the `s` of an address, which anyone may have written: nothing of it is trusted.
 * @param text Example: `ec2,rds,lambda`
 * @param isKnown is it the id of a service?
 */
export function readSelection(text: string, isKnown: (id: string) => boolean): Selection {
  const names = text
    .slice(0, longestText)
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const known = names.filter(isKnown);
  const ids = unique(known);
  return {
    ids: ids.slice(0, most),
    unknown: unique(names.filter((name) => !isKnown(name)).map(shorten)).slice(0, most),
    repeated: unique(known.filter((id, place) => known.indexOf(id) < place)),
    leftOut: ids.slice(most),
  };
}

/** Names in a sentence: `EC2, RDS and Lambda`. */
export const inWords = (names: readonly string[], word = 'and'): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}` : names.join('');

/** What is wrong with a selection, a sentence each; none where nothing is. @param nameOf a service's short name, by id */
export function problemsOf({ ids, unknown, repeated, leftOut }: Selection, nameOf: (id: string) => string): string[] {
  const names = (list: readonly string[]) => inWords(list.map(nameOf));
  return [
    unknown.length > 0 &&
      `This guide has no service ${inWords(
        unknown.map((name) => `“${name}”`),
        'or',
      )}.`,
    repeated.length > 0 && `${names(repeated)} was named more than once and is shown once.`,
    leftOut.length > 0 && `At most four services fit side by side: ${names(leftOut)} ${leftOut.length > 1 ? 'are' : 'is'} left out.`,
    ids.length === 1 && `Only ${names(ids)} is chosen: choose at least one more service.`,
  ].filter((problem) => problem !== false);
}
