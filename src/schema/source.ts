import { z } from 'zod';
import { isoDay, partialDate, plainText } from './primitives.ts';

/** One citation in `content/sources.yaml`; its key there is its id. */
export const sourceSchema = z.strictObject({
  /** The page's own title. Example: `Security in Amazon EC2`. */
  title: plainText(160),
  /** Where the page lives; https only. */
  url: z.url({ protocol: /^https$/, error: 'A source needs a full https:// address.' }),
  /** The day its text was last read. Example: `2026-11-26`. */
  readOn: isoDay,
  /** The page read so or was published on this day or later. Left out if the copy that was read shows no date. */
  asOf: partialDate.optional(),
});
export type Source = z.infer<typeof sourceSchema> & { readonly id: string };
