import { z } from 'zod';
import { entryId, plainText } from './primitives.ts';

/** One ready-made comparison in `content/comparisons.yaml`; a page of its own at `/compare/<id>/`. */
export const comparisonSchema = z.strictObject({
  id: entryId,
  /** Example: `EC2, RDS and Lambda`. */
  title: plainText(70),
  /** What to see in it, in one or two sentences. */
  summary: plainText(300),
  /** The services, by id, left to right. */
  services: z.array(entryId).min(2).max(4),
});
export type Comparison = z.infer<typeof comparisonSchema>;
