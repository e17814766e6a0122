import { z } from 'zod';
import { entryId, plainText } from './primitives.ts';

/** A ready-made comparison in `content/comparisons.yaml`, shown at `/compare/<id>/`. */
export const comparisonSchema = z.strictObject({
  id: entryId,
  /** Example: `EC2, RDS and Lambda`. */
  title: plainText(70),
  /** What it shows, in one or two sentences. */
  summary: plainText(300),
  /** The services, by id, left to right. */
  services: z.array(entryId).min(2).max(4),
});
export type Comparison = z.infer<typeof comparisonSchema>;
