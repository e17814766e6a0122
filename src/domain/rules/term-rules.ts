import { markTerms } from '../change/changes.ts';
import { createFault, type Fault } from '../faults.ts';
import { type Content, type Entry, findKeys, marksIn, repeatsIn, type Rule, type TextEntry, textsIn } from './content.ts';

/** Terms that no chapter marks. Skipped if the term or a chapter can't be read, because that chapter may mark it. */
export const unusedTerm: Rule = (content) => {
  if (content.chapters.some(({ body }) => body === null)) return [];
  const marked = new Set(content.chapters.flatMap(({ body }) => body?.tags ?? []).flatMap((tag) => marksIn(tag).map(({ id }) => id)));
  return content.terms
    .filter(({ id, raw }) => raw !== null && !marked.has(id))
    .map(({ id, location }) => {
      const hint = `Write <Term id="${id}">…</Term> at its first use in a chapter, or remove the entry.`;
      return createFault('unused-term', location(), `No chapter marks the term "${id}".`, hint);
    });
};

function twiceIn({ body }: TextEntry<unknown>): Fault[] {
  const marks = (body?.tags ?? []).flatMap((tag) => marksIn(tag).map((mark) => ({ ...mark, section: tag.section })));
  return repeatsIn(marks, ({ section, id }) => `${section} ${id}`).map(({ item: { id, location }, first }) =>
    createFault('duplicate-term-mark', location, `The term "${id}" is marked in line ${first.location.line} of this section already.`),
  );
}

/** Terms marked twice in a section. */
export const duplicateTermMark: Rule = (content) => textsIn(content).flatMap(twiceIn);

/** Terms to mark in a change whose text doesn't mention them. */
export const unnamedTerm: Rule = ({ chapters, changes, terms }) =>
  chapters
    .flatMap(({ body }) => body?.tags ?? [])
    .filter(({ name }) => name === 'Change')
    .flatMap((tag) => {
      const change = changes.find(({ id }) => id === tag.attributes.get('id')?.value)?.value;
      if (!change) return [];
      return marksIn(tag).flatMap(({ id, location }) => {
        const term = terms.find((each) => each.id === id)?.value;
        const isNamed = !term || markTerms(`${change.text} ${change.yours?.text ?? ''}`, [term]).some((each) => each.term);
        return isNamed ? [] : [createFault('unnamed-term', location, `The change "${change.id}" doesn't name the term "${id}".`)];
      });
    });

type Claim = ReturnType<typeof claimsIn>[number];

/** The names in these fields, in the order of the fields: an entry has a better claim to its own name than another entry to an alias. */
const claimsIn = (entries: readonly Entry<unknown>[], ...fields: string[]) =>
  fields.flatMap((field) =>
    entries.flatMap(({ id, raw, location }) =>
      findKeys(raw, new Set([field])).map(({ text, path }) => ({ name: text, by: id, location: location(path) })),
    ),
  );

const folded = (name: string) => name.trim().toLowerCase();

const contested = (claims: readonly Claim[], word: string): Fault[] =>
  repeatsIn(claims, ({ name }) => folded(name)).map(({ item: { name, location }, first }) =>
    createFault('duplicate-alias', location, `"${name}" is a name of the ${word} "${first.by}" already.`),
  );

/** Terms and uncovered services with a name of a service. Only the term for that service, by its label or id, may have it. */
function takenFromServices({ services, terms, uncovered }: Content): Fault[] {
  const owners = new Map(claimsIn(services, 'name', 'shortName', 'aliases').map(({ name, by }) => [folded(name), by]));
  const ownerOf = ({ name }: Claim) => owners.get(folded(name));
  const own = new Map(claimsIn(terms, 'label').map((label) => [label.by, ownerOf(label) ?? label.by]));
  const aliases = claimsIn(terms, 'aliases').filter((alias) => ownerOf(alias) !== own.get(alias.by));
  return [...aliases, ...claimsIn(uncovered, 'name', 'aliases')].flatMap((claim) => {
    const owner = ownerOf(claim);
    const message = `"${claim.name}" is a name of the service "${owner}" already.`;
    return owner === undefined ? [] : [createFault('duplicate-alias', claim.location, message)];
  });
}

/** Names that two entries claim, or one entry twice, regardless of case. */
export const duplicateAlias: Rule = (content) => [
  ...takenFromServices(content),
  ...contested(claimsIn(content.uncovered, 'name', 'aliases'), 'uncovered service'),
  ...contested(claimsIn(content.terms, 'label', 'aliases'), 'term'),
  ...contested(claimsIn(content.services, 'shortName', 'aliases'), 'service'),
];
