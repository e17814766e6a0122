import { faultOf } from '../faults.ts';
import { isConfirmed } from '../service/responsibility.ts';
import type { Rule } from './content.ts';

/** Surprises that rest on a layer of which nothing is documented. */
export const unsupportedSurprise: Rule = ({ services, surprises }) => {
  const cells = new Map(services.map(({ id, value }) => [id, value?.layers ?? {}]));
  return surprises.flatMap(({ value, spot }) => {
    const cell = value ? cells.get(value.service)?.[value.layer] : undefined;
    if (!value || !cell || isConfirmed(cell)) return [];
    return [faultOf('unsupported-surprise', spot(['layer']), `Nothing is documented of the layer "${value.layer}" of "${value.service}".`)];
  });
};
