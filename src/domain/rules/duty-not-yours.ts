import type { Cell } from '../../schema/service.ts';
import { faultOf } from '../faults.ts';
import type { Rule } from './content.ts';

/** Has the customer a part in the layer, in its usual form or in a variant? */
const isYours = ({ party, variants }: Cell): boolean =>
  [party, ...variants.map((variant) => variant.party)].some((holder) => holder === 'customer' || holder === 'shared');

/** Duties in layers in which the service leaves the customer nothing. */
export const dutyNotYours: Rule = ({ services }) =>
  services.flatMap(({ value, spot }) =>
    (value?.duties ?? []).flatMap(({ layer }, index) => {
      const cell = value?.layers[layer];
      if (!cell || isYours(cell)) return [];
      return [faultOf('duty-not-yours', spot(['duties', index, 'layer']), `The layer "${layer}" of this service is not yours.`)];
    }),
  );
