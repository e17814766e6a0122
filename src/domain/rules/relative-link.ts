import { faultOf } from '../faults.ts';
import { textsIn, type Rule } from './content.ts';

/** Links that mean another page on each page they stand on. */
export const relativeLink: Rule = (content) =>
  textsIn(content)
    .flatMap(({ body }) => body?.links ?? [])
    .filter(({ href }) => !/^([/#]|[a-z][a-z0-9+.-]*:)/i.test(href))
    .map(({ href, spot }) => faultOf('relative-link', spot, `The address "${href}" does not begin at the site's root.`));
