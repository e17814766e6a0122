import { z } from 'zod';
import { plainText } from './primitives.ts';
import { resourceTypes } from './resource-types.ts';

/** An AWS service that the guide doesn't cover, in `content/uncovered-services.yaml`. Search says so instead of guessing. */
export const uncoveredServiceSchema = z.strictObject({
  /** As AWS writes it. Example: `Amazon Neptune` */
  name: plainText(60),
  /** Abbreviations, short names, and former names. */
  aliases: z.array(plainText(60)).default([]),
  /** Its resource types, so that My stack can name it. */
  resources: resourceTypes.optional(),
  /** What AWS says about its future. Example: `Closed to new customers since July 30, 2026.` */
  status: plainText(200).optional(),
});
export type UncoveredService = z.infer<typeof uncoveredServiceSchema>;
