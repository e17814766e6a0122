import { z } from 'zod';
import { entryId, plainText } from './primitives.ts';

/** A case in which the rule of thumb is wrong, in `content/surprises.yaml`. It's based on a cell of a service. */
export const surpriseSchema = z.strictObject({
  id: entryId,
  /** Example: `The building is yours on Outposts`. */
  title: plainText(90),
  /** What most people expect. */
  rule: plainText(200),
  /** What is true, and what follows from it. */
  truth: plainText(400),
  service: entryId,
  layer: entryId,
  /** The modes of the service in which it's true: ids of variants, and `usual` for the default mode. If left out, it's true in every mode. */
  modes: z.array(entryId).min(1).optional(),
  /** Citations, by id. */
  sources: z.array(entryId).min(1),
});
export type Surprise = z.infer<typeof surpriseSchema>;
