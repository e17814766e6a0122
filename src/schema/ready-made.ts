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

/** A ready-made stack in `content/stacks.yaml`, shown at `/stack/<id>/`. */
export const stackSchema = z.strictObject({
  id: entryId,
  /** Example: `Serverless API`. */
  title: plainText(60),
  /** What it is for, in one or two sentences. */
  summary: plainText(300),
  /** Its services, in the order shown. */
  services: z
    .array(
      z.strictObject({
        service: entryId,
        /** The modes in which the service is used. */
        variants: z.array(entryId).default([]),
        /** What it does in this stack. */
        use: plainText(160),
      }),
    )
    .min(2),
});
export type ReadyStack = z.infer<typeof stackSchema>;
