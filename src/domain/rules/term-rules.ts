import { createFault, type Fault, type SourceLocation } from '../faults.ts';
import { textsIn, type Entry, type Rule, type TextEntry } from './content.ts';
import { findKeys } from './find-keys.ts';

/** Terms that no chapter marks. Skipped while a chapter can't be read, because it may be the one that marks the term. */
export const unusedTerm: Rule = (content) => {
  if (content.chapters.some(({ body }) => body === null)) return [];
  const marks = content.chapters.flatMap(({ body }) => body?.tags ?? []).filter(({ name }) => name === 'Term');
  const marked = new Set(marks.map(({ attributes }) => attributes.get('id')?.value));
  return content.terms
    .filter(({ id }) => !marked.has(id))
    .map(({ id, location }) =>
      createFault(
        'unused-term',
        location(),
        `No chapter marks the term "${id}".`,
        `Write <Term id="${id}">…</Term> at its first use in a chapter, or remove the entry.`,
      ),
    );
};

function twiceIn({ body }: TextEntry<unknown>): Fault[] {
  const firstLines = new Map<string, number>();
  return (body?.tags ?? []).flatMap(({ name, attributes, section }) => {
    const term = attributes.get('id');
    if (name !== 'Term' || !term) return [];
    const key = `${section} ${term.value}`;
    const before = firstLines.get(key);
    if (before === undefined) firstLines.set(key, term.location.line);
    return before === undefined
      ? []
      : [
          createFault(
            'duplicate-term-mark',
            term.location,
            `The term "${term.value}" is marked in line ${before} of this section already.`,
          ),
        ];
  });
}

/** Terms marked again in a section that has marked them. */
export const duplicateTermMark: Rule = (content) => textsIn(content).flatMap(twiceIn);

interface Claim {
  readonly name: string;
  readonly by: string;
  readonly location: SourceLocation;
}

/** In the order of the fields given, own names first: an entry has more right to its own name than another to an alias. */
const claimsIn = (entries: readonly Entry<unknown>[], ...fields: string[]): Claim[] =>
  fields.flatMap((field) =>
    entries.flatMap(({ id, raw, location }) =>
      findKeys(raw, new Set([field])).map(({ text, path }) => ({ name: text, by: id, location: location(path) })),
    ),
  );

function contested(claims: readonly Claim[], word: string): Fault[] {
  const owners = new Map<string, string>();
  return claims.flatMap(({ name, by, location }) => {
    const key = name.trim().toLowerCase();
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, by);
    return owner === undefined ? [] : [createFault('duplicate-alias', location, `"${name}" is a name of the ${word} "${owner}" already.`)];
  });
}

/** Names that two terms or two services claim, or one twice; letters' case does not tell names apart. */
export const duplicateAlias: Rule = ({ terms, services }) => [
  ...contested(claimsIn(terms, 'label', 'aliases'), 'term'),
  ...contested(claimsIn(services, 'shortName', 'aliases'), 'service'),
];
