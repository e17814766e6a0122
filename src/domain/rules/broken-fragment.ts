import { faultOf } from '../faults.ts';
import { didYouMean } from '../nearest.ts';
import type { Rule } from './content.ts';
import { linksIn, siteMapOf, type SiteMap } from './site-map.ts';

/** Where else the fragment is. */
function elsewhere(fragment: string, pages: SiteMap): string | undefined {
  const [page] = [...pages].find(([, fragments]) => fragments?.has(fragment)) ?? [];
  return page && `It is in ${page}#${fragment}`;
}

/** Addresses whose page exists, but holds no such place. */
export const brokenFragment: Rule = (content) => {
  const pages = siteMapOf(content);
  return linksIn(content).flatMap(({ page, fragment, spot }) => {
    const fragments = pages.get(page);
    if (!fragments || fragment === undefined || fragments.has(fragment)) return [];
    const hint = didYouMean(fragment, fragments) ?? elsewhere(fragment, pages);
    return [faultOf('broken-fragment', spot, `There is no place "${fragment}" in ${page}`, hint)];
  });
};
