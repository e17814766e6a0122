import type { Framework } from '../../schema/framework.ts';
import { requirementAnchor, requirementPath } from '../framework/requirements.ts';
import { catalogEntry, type Catalog, type CatalogEntry } from './catalog.ts';
import { saysLittle, wordsOf } from './words.ts';

/** The ids of requirements, separated by spaces, by the page that lists them. */
export type RequirementIds = Readonly<Record<string, string>>;

/** The requirements that a query can name. If a requirement is itself a check, as in FSBP, the check is the better result. */
export function requirementIds(frameworks: Iterable<Framework>): RequirementIds {
  const pages: Record<string, string> = {};
  for (const framework of frameworks) {
    for (const { id, checks } of framework.requirements) {
      const [page = ''] = requirementPath(framework, id).split('#');
      if (!checks.includes(id)) pages[page] = pages[page] ? `${pages[page]} ${id}` : id;
    }
  }
  return pages;
}

/** Words beside an id that don't change the query. */
const besides = new Set(['check', 'checks', 'control', 'controls', 'requirement', 'requirements', 'rev', 'revision', 'annex']);

/** The words of a query, with the parts of "AC-2 (1)" joined. */
const partsOf = (query: string) => query.toLowerCase().replaceAll(' (', '(').split(/\s+/).filter(Boolean);

/** The parent of an id: `cc6` for `cc6.1`, `ac-2` for `ac-2(1)`. */
const parentOf = (id: string) => id.toLowerCase().replace(/(?:\(\w+\)|[.-]\w+)$/, '');

/**
 * The requirements that a query names by their ids, alone or with the name of the framework: "SC-13", "PCI 8.3.9".
 * @param isNamed whether a part of the query names the id
 */
function find(query: string, { entries, requirements = {} }: Catalog, isNamed: (part: string, id: string) => boolean) {
  const parts = partsOf(query);
  return Object.entries(requirements).flatMap(([page, ids]) => {
    const framework = entries.find(({ kind, path }) => kind === 'framework' && path !== '/frameworks/' && page.startsWith(path));
    const names = new Set([framework?.title ?? '', ...(framework?.names ?? [])].flatMap(wordsOf));
    for (const id of ids.split(' ')) {
      const part = parts.find((each) => isNamed(each, id));
      const others = parts.filter((each) => each !== part).flatMap(wordsOf);
      if (framework && part && others.every((word) => names.has(word) || besides.has(word) || saysLittle(word)))
        return [{ page, id, part, framework }];
    }
    return [];
  });
}

/** Puts the requirements that a query names first. If nothing is found, adds the page of the requirements beside one without checks. */
export function withRequirements(ranked: readonly CatalogEntry[], query: string, catalog: Catalog): readonly CatalogEntry[] {
  const named = find(query, catalog, (part, id) => part === id.toLowerCase());
  const exact = named.map(({ page, id, framework }) =>
    catalogEntry({ path: `${page}#${requirementAnchor(id)}`, kind: 'requirement', title: id, within: framework.title }),
  );
  if (exact.length > 0 || ranked.length > 0) return [...exact, ...ranked];
  return find(query, catalog, (part, id) => part !== parentOf(part) && parentOf(part) === parentOf(id)).map(({ page, part, framework }) =>
    catalogEntry({ path: page, kind: 'requirement', title: `No check for ${part.toUpperCase()} in this guide`, within: framework.title }),
  );
}
