import { markTerms } from '../change/changes.ts';
import { findKeys, marksIn, repeatsIn, type Entry, type Rule, tagsIn, textsIn } from './content.ts';

/** Terms that no chapter marks. Skipped if the term or a chapter can't be read, because that chapter may mark it. */
export const unusedTerm: Rule = ({ chapters, terms }, report) => {
  if (chapters.some(({ body }) => !body)) return;
  const marked = new Set(tagsIn(chapters).flatMap((tag) => marksIn(tag).map(({ id }) => id)));
  for (const { id, raw, location } of terms) {
    const hint = `Write <Term id="${id}">…</Term> at its first use in a chapter, or remove the entry.`;
    if (raw !== null && !marked.has(id)) report('unused-term', location(), `No chapter marks the term "${id}".`, hint);
  }
};

export const duplicateTermMark: Rule = (content, report) => {
  for (const text of textsIn(content)) {
    const marks = tagsIn([text]).flatMap((tag) => marksIn(tag).map((mark) => ({ ...mark, section: tag.section })));
    for (const { item, first } of repeatsIn(marks, ({ section, id }) => `${section} ${id}`)) {
      const message = `The term "${item.id}" is marked in line ${first.location.line} of this section already.`;
      report('duplicate-term-mark', item.location, message);
    }
  }
};

/** Terms to mark in a change whose text doesn't mention them. */
export const unnamedTerm: Rule = ({ chapters, changes, terms }, report) => {
  for (const tag of tagsIn(chapters, 'Change')) {
    const change = changes.find(({ id }) => id === tag.attributes.get('id')?.value)?.value;
    if (!change) continue;
    for (const { id, location } of marksIn(tag)) {
      const term = terms.find((each) => each.id === id)?.value;
      const isNamed = !term || markTerms(`${change.text} ${change.yours?.text ?? ''}`, [term]).some((each) => each.term);
      if (!isNamed) report('unnamed-term', location, `The change "${change.id}" doesn't name the term "${id}".`);
    }
  }
};

/** The names in these fields, in the order of the fields: an entry has a better claim to its own name than another entry to an alias. */
const claimsIn = (entries: readonly Entry<unknown>[], ...fields: string[]) =>
  fields.flatMap((field) =>
    entries.flatMap(({ id, raw, location }) =>
      findKeys(raw, new Set([field])).map(({ text, path }) => ({
        name: text,
        key: text.trim().toLowerCase(),
        by: id,
        location: location(path),
      })),
    ),
  );

/**
 * Names that two entries claim, or one entry twice, regardless of case. Of the names of a service, terms and uncovered services can't have
 * any, except the term for that service, by its label or id.
 */
export const duplicateAlias: Rule = ({ services, terms, uncovered }, report) => {
  const owners = new Map(claimsIn(services, 'name', 'shortName', 'aliases', 'parts').map(({ key, by }) => [key, by]));
  const own = new Map(claimsIn(terms, 'label').map(({ key, by }) => [by, owners.get(key) ?? by]));
  const aliases = claimsIn(terms, 'aliases').filter(({ key, by }) => owners.get(key) !== own.get(by));
  for (const { key, name, location } of [...aliases, ...claimsIn(uncovered, 'name', 'aliases')])
    if (owners.has(key)) report('duplicate-alias', location, `"${name}" is a name of the service "${owners.get(key)}" already.`);
  for (const [word, claims] of [
    ['uncovered service', claimsIn(uncovered, 'name', 'aliases')],
    ['term', claimsIn(terms, 'label', 'aliases')],
    ['service', claimsIn(services, 'shortName', 'aliases', 'parts')],
  ] as const)
    for (const { item, first } of repeatsIn(claims, ({ key }) => key))
      report('duplicate-alias', item.location, `"${item.name}" is a name of the ${word} "${first.by}" already.`);
};
