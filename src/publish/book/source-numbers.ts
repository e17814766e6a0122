import { normalizeBase } from '../built-site.ts';
import { attribute, textOf } from '../built-site.ts';
import type { Element } from '../built-site.ts';
import { append, empty, findAll, setAttribute } from './tree.ts';

const linksIn = (element: Element) => findAll(element, ({ tagName }) => tagName === 'a');

/** The id of the source that a link of a built page leads to. */
const sourceOf = (link: Element, base: string): string | undefined => {
  const [page, id] = (attribute(link, 'href') ?? '').split('#');
  return page === `${normalizeBase(base)}sources/` ? id : undefined;
};

/** The sources that links lead to, by id. @param base the sub-path the site was built for */
export const citedIn = (elements: readonly Element[], base: string): ReadonlySet<string> =>
  new Set(elements.flatMap(linksIn).flatMap((link) => sourceOf(link, base) ?? []));

/** Gives each source mark the number that its source has in the book. @param numbers by source id */
export function numberSources(element: Element, numbers: ReadonlyMap<string, number>, base: string): void {
  for (const link of linksIn(element)) {
    const number = numbers.get(sourceOf(link, base) ?? '');
    if (number === undefined || attribute(link, 'data-source') === undefined) continue;
    const title = attribute(link, 'aria-label')?.replace(/^Source \d+: /, '') ?? textOf(link);
    setAttribute(link, 'data-source', String(number));
    setAttribute(link, 'aria-label', `Source ${number}: ${title}`);
    empty(link);
    append(link, String(number));
  }
}
