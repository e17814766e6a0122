import { plural } from '../text.ts';
import { isYours, type MergedStack } from './merge.ts';

const countResponsibilities = (count: number) => plural(count, 'responsibility', 'responsibilities');

/** Who does the work. @param alone how many responsibilities are the customer's alone @param shared how many AWS shares */
function describeShare(alone: number, shared: number): string {
  if (shared === 0) return 'You don’t share any of these with AWS.';
  if (alone === 0) return 'You share all of these with AWS.';
  return `Of these, ${alone} ${alone === 1 ? 'is' : 'are'} your responsibility alone, and you share ${shared} with AWS.`;
}

/** How much of the stack is the customer's. Example: `Your 26 responsibilities on 3 services` and `Of these, 20 are your responsibility alone, and you share 6 with AWS.` */
export function summarizeStack({ parts, cells }: MergedStack): { readonly headline: string; readonly detail: string } {
  const yours = cells.filter(isYours);
  const shared = yours.filter(({ party }) => party === 'shared').length;
  return {
    headline: `Your ${countResponsibilities(yours.length)} on ${plural(parts.length, 'service')}`,
    detail: describeShare(yours.length - shared, shared),
  };
}

/** How many of the responsibilities have checks that bear on the framework; empty without a framework. */
export function summarizeFramework({ framework, cells, responsibilities }: MergedStack): string {
  if (!framework) return '';
  const shown = responsibilities.reduce((sum, { items }) => sum + items.length, 0);
  const of = `of your ${countResponsibilities(cells.filter(isYours).length)}`;
  if (shown === 0) return `None ${of} has checks that map to ${framework.name}.`;
  return `${shown} ${of} ${shown === 1 ? 'has' : 'have'} checks that map to ${framework.name}.`;
}
