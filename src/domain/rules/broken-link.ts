import { faultOf } from '../faults.ts';
import { didYouMean } from '../nearest.ts';
import type { Rule } from './content.ts';
import { linksIn, siteMapOf } from './site-map.ts';

/** Addresses inside the site at which there is no page. */
export const brokenLink: Rule = (content) => {
  const pages = siteMapOf(content);
  return linksIn(content)
    .filter(({ page }) => !pages.has(page))
    .map(({ page, spot }) => faultOf('broken-link', spot, `There is no page ${page}`, didYouMean(page, pages.keys())));
};
