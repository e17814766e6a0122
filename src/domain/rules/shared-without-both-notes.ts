import { faultOf } from '../faults.ts';
import type { Rule } from './content.ts';

/** Layers said to be shared whose file does not say what each side does. */
export const sharedWithoutBothNotes: Rule = ({ services }) =>
  services.flatMap(({ value, spot }) =>
    Object.entries(value?.layers ?? {})
      .filter(([, { party, aws, you }]) => party === 'shared' && !(aws && you))
      .map(([id, { aws }]) => {
        const lacking = aws ? '"you"' : '"aws"';
        return faultOf('shared-without-both-notes', spot(['layers', id, 'party']), `The layer "${id}" is shared, but has no ${lacking}.`);
      }),
  );
