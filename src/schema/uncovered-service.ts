import { z } from 'zod';
import { plainText } from './primitives.ts';
import { resourceTypes } from './resource-types.ts';

/** An AWS service that the guide does not cover, in `content/uncovered-services.yaml`: search says so instead of guessing. */
export const uncoveredServiceSchema = z.strictObject({
  /** As AWS writes it. Example: `Amazon Neptune`. */
  name: plainText(60),
  /** Abbreviations, short and former names. */
  aliases: z.array(plainText(60)).default([]),
  /** Its types of resources, so that My stack can name it. */
  resources: resourceTypes.optional(),
  /** What AWS says of its future. Example: `Closed to new customers since July 30, 2026.` */
  status: plainText(200).optional(),
});
export type UncoveredService = z.infer<typeof uncoveredServiceSchema>;
