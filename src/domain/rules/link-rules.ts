import { createFault, didYouMean } from '../faults.ts';
import { type Rule, textsIn } from './content.ts';
import { linksIn, type SiteMap, siteMapOf } from './site-map.ts';

/** Links to pages that don't exist. */
export const brokenLink: Rule = (content) => {
  const pages = siteMapOf(content);
  return linksIn(content)
    .filter(({ page }) => !pages.has(page))
    .map(({ page, location }) => createFault('broken-link', location, `There is no page ${page}`, didYouMean(page, pages.keys())));
};

/** A hint that names another page with the fragment. */
function elsewhere(fragment: string, pages: SiteMap): string | undefined {
  const [page] = [...pages].find(([, fragments]) => fragments?.has(fragment)) ?? [];
  return page && `It is in ${page}#${fragment}`;
}

/** Links to sections that don't exist on an existing page. */
export const brokenFragment: Rule = (content) => {
  const pages = siteMapOf(content);
  return linksIn(content).flatMap(({ page, fragment, location }) => {
    const fragments = pages.get(page);
    if (fragment === undefined || fragments === undefined || fragments?.has(fragment)) return [];
    const broken = (message: string, hint?: string) => [createFault('broken-fragment', location, message, hint)];
    const isOne = fragment !== '' && !fragment.includes('#');
    if (!isOne) return broken('The address has an empty fragment, or two.', 'Write one "#" with an id after it, or none.');
    if (fragments === null) return [];
    return broken(`There is no section "${fragment}" in ${page}`, didYouMean(fragment, fragments) ?? elsewhere(fragment, pages));
  });
};

/** Links to other hosts or with other schemes. */
export const externalLink: Rule = (content) =>
  textsIn(content)
    .flatMap(({ body }) => body?.links ?? [])
    .filter(({ href }) => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href))
    .map(({ href, location }) => createFault('external-link', location, `The link leads out of the site: ${href}`));

/** Relative links, which would lead to a different page from each page. */
export const relativeLink: Rule = (content) =>
  textsIn(content)
    .flatMap(({ body }) => body?.links ?? [])
    .filter(({ href }) => !/^([/#]|[a-z][a-z0-9+.-]*:)/i.test(href))
    .map(({ href, location }) => createFault('relative-link', location, `The address "${href}" does not begin at the site's root.`));

/** Everyday words for a section that doesn't exist in the chapter. `chapter` is the whole chapter. */
export const unknownEverydayTarget: Rule = (content) =>
  content.chapters.flatMap(({ value, body, keyLocation }) => {
    if (!value || !body) return [];
    const places = new Set(['chapter', ...body.anchors.map(({ id }) => id)]);
    return Object.keys(value.everyday)
      .filter((id) => !places.has(id))
      .map((id) => {
        const message = `The chapter has no section "${id}".`;
        return createFault('unknown-everyday-target', keyLocation(['everyday', id]), message, didYouMean(id, places));
      });
  });
