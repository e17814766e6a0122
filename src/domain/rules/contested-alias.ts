import { faultOf, type Spot } from '../faults.ts';
import type { Content, Rule } from './content.ts';
import { findKeys } from './find-keys.ts';

interface Claim {
  readonly name: string;
  readonly term: string;
  readonly spot: Spot;
}

/** Labels first: a term has more right to its own name than another to an alias. */
function claimsIn({ terms }: Content): Claim[] {
  return ['label', 'aliases'].flatMap((key) =>
    terms.flatMap(({ id, raw, spot }) =>
      findKeys(raw, new Set([key])).map(({ text, path }) => ({ name: text, term: id, spot: spot(path) })),
    ),
  );
}

/** Names that two terms claim, or one term twice; letters' case does not tell names apart. */
export const contestedAlias: Rule = (content) => {
  const owners = new Map<string, string>();
  return claimsIn(content).flatMap(({ name, term, spot }) => {
    const key = name.trim().toLowerCase();
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, term);
    return owner === undefined ? [] : [faultOf('contested-alias', spot, `"${name}" is a name of the term "${owner}" already.`)];
  });
};
