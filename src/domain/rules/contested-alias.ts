import { faultOf, type Fault, type Spot } from '../faults.ts';
import type { Entry, Rule } from './content.ts';
import { findKeys } from './find-keys.ts';

interface Claim {
  readonly name: string;
  readonly by: string;
  readonly spot: Spot;
}

/** In the order of the fields given, own names first: an entry has more right to its own name than another to an alias. */
const claimsIn = (entries: readonly Entry<unknown>[], ...fields: string[]): Claim[] =>
  fields.flatMap((field) =>
    entries.flatMap(({ id, raw, spot }) =>
      findKeys(raw, new Set([field])).map(({ text, path }) => ({ name: text, by: id, spot: spot(path) })),
    ),
  );

function contested(claims: readonly Claim[], word: string): Fault[] {
  const owners = new Map<string, string>();
  return claims.flatMap(({ name, by, spot }) => {
    const key = name.trim().toLowerCase();
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, by);
    return owner === undefined ? [] : [faultOf('contested-alias', spot, `"${name}" is a name of the ${word} "${owner}" already.`)];
  });
}

/** Names that two terms or two services claim, or one twice; letters' case does not tell names apart. */
export const contestedAlias: Rule = ({ terms, services }) => [
  ...contested(claimsIn(terms, 'label', 'aliases'), 'term'),
  ...contested(claimsIn(services, 'shortName', 'aliases'), 'service'),
];
