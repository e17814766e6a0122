import { plural } from '../text.ts';
import { isYours, type MergedStack } from './merge.ts';

const countResponsibilities = (count: number) => plural(count, 'responsibility', 'responsibilities');

/** The customer's share. Example: `Your 26 responsibilities on 3 services` and `20 yours alone, 6 shared with AWS.` */
export function summarizeStack({ parts, cells }: MergedStack): { readonly headline: string; readonly detail: string } {
  const yours = cells.filter(isYours);
  const shared = yours.filter(({ party }) => party === 'shared').length;
  return {
    headline: `Your ${countResponsibilities(yours.length)} on ${plural(parts.length, 'service')}`,
    detail: shared > 0 ? `${yours.length - shared} yours alone, ${shared} shared with AWS.` : 'None is shared with AWS.',
  };
}

/** How many of the responsibilities have checks that bear on the framework; empty without a framework. */
export function summarizeFramework({ framework, cells, responsibilities }: MergedStack): string {
  if (!framework) return '';
  const shown = responsibilities.reduce((sum, { items }) => sum + items.length, 0);
  const of = `of your ${countResponsibilities(cells.filter(isYours).length)}`;
  if (shown === 0) return `None ${of} has checks that bear on ${framework.name}.`;
  return `${shown} ${of} ${shown === 1 ? 'has' : 'have'} checks that bear on ${framework.name}.`;
}
