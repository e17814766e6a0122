import { joinWords, shortenName } from '../text.ts';

export const minServices = 2;
export const maxServices = 4;

/** Longer queries don't come from this site. */
const maxQueryLength = 400;

const unique = (names: readonly string[]) => [...new Set(names)];

/**
 * The services that the `s` parameter of a URL selects, each once, and the problems of the URL, one sentence each. It's untrusted input.
 * @param text Example: `ec2,rds,lambda`
 * @param shortNames of all services, by id
 */
export function readSelection(text: string, shortNames: ReadonlyMap<string, string>): { ids: string[]; problems: string[] } {
  const names = text
    .slice(0, maxQueryLength)
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const known = names.filter((name) => shortNames.has(name));
  const ids = unique(known).slice(0, maxServices);
  const leftOut = unique(known).slice(maxServices);
  const repeated = unique(known.filter((id, index) => known.indexOf(id) < index));
  const unknown = unique(names.filter((name) => !shortNames.has(name)).map(shortenName)).slice(0, maxServices);
  const list = (of: readonly string[]) => joinWords(of.map((id) => shortNames.get(id) ?? id));
  const quoted = unknown.map((name) => `“${name}”`);
  const problems = [
    unknown.length > 0 && `This guide doesn’t cover ${joinWords(quoted, 'or')}.`,
    repeated.length > 0 && `You chose ${list(repeated)} more than once.`,
    leftOut.length > 0 && `You can compare up to four services. ${list(leftOut)} ${leftOut.length > 1 ? 'aren’t' : 'isn’t'} shown.`,
    ids.length === 1 && `Choose at least one more service to compare with ${list(ids)}.`,
  ];
  return { ids, problems: problems.filter((problem) => problem !== false) };
}
