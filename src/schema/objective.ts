import { z } from 'zod';
import { entryId, plainText, sitePath } from './primitives.ts';

/** A learning objective in `content/objectives.yaml`, which lists them in reading order. */
export const objectiveSchema = z.strictObject({
  id: entryId,
  /** Completes "After this guide you can …". Starts with a verb. */
  text: plainText(180),
  /** A few words for lists and badges. Example: `Of and in`. */
  shortLabel: plainText(40),
  /** The sections that teach it, the best one first. */
  taughtIn: z.array(sitePath).min(1),
});
export type Objective = z.infer<typeof objectiveSchema>;
