import { faultOf } from '../faults.ts';
import { textsIn, type Rule } from './content.ts';

/** Links that lead out of the site: to another host, or by another scheme. */
export const externalLink: Rule = (content) =>
  textsIn(content)
    .flatMap(({ body }) => body?.links ?? [])
    .filter(({ href }) => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href))
    .map(({ href, spot }) => faultOf('external-link', spot, `The link leads out of the site: ${href}`));
