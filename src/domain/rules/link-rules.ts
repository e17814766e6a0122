import { didYouMean } from '../faults.ts';
import { type Rule, textsIn } from './content.ts';
import { linksIn, siteMapOf } from './site-map.ts';

/** Links to pages that don't exist, or to sections that don't exist on an existing page. */
export const brokenLink: Rule = (content, report) => {
  const pages = siteMapOf(content);
  for (const { page, fragments, location } of linksIn(content)) {
    const ids = pages.get(page);
    const [fragment, ...more] = fragments;
    if (ids === undefined) report('broken-link', location, `There is no page ${page}`, didYouMean(page, pages.keys()));
    else if (fragment === '' || more.length > 0) {
      const hint = 'Write one "#" with an id after it, or none.';
      report('broken-fragment', location, 'The address has an empty fragment, or two.', hint);
    } else if (fragment !== undefined && ids && !ids.has(fragment)) {
      const [elsewhere] = [...pages].find(([, others]) => others?.has(fragment)) ?? [];
      const hint = didYouMean(fragment, ids) ?? (elsewhere && `It is in ${elsewhere}#${fragment}`);
      report('broken-fragment', location, `There is no section "${fragment}" in ${page}`, hint);
    }
  }
};

/** Links to other hosts or with other schemes, and relative links, which would lead to a different page from each page. */
export const strangeAddress: Rule = (content, report) => {
  for (const { href, location } of textsIn(content).flatMap(({ body }) => body?.links ?? []))
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) report('external-link', location, `The link leads out of the site: ${href}`);
    else if (!/^[/#]/.test(href)) report('relative-link', location, `The address "${href}" does not begin at the site's root.`);
};

/** Everyday words for a section that doesn't exist in the chapter. `chapter` is the whole chapter. */
export const unknownEverydayTarget: Rule = ({ chapters }, report) => {
  for (const { value, body, keyLocation } of chapters) {
    if (!value || !body) continue;
    const places = new Set(['chapter', ...body.anchors.map(({ id }) => id)]);
    for (const id of Object.keys(value.everyday).filter((each) => !places.has(each))) {
      const message = `The chapter has no section "${id}".`;
      report('unknown-everyday-target', keyLocation(['everyday', id]), message, didYouMean(id, places));
    }
  }
};
