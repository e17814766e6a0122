import { z } from 'zod';
import { isoDay, partialDate, plainText, webAddress } from './primitives.ts';

/** A source in `content/sources.yaml`. Its key there is its id. */
export const sourceSchema = z.strictObject({
  /** The page's title. Example: `Security in Amazon EC2` */
  title: plainText(160),
  url: webAddress,
  /** The day on which its text was last read. Example: `2026-11-26` */
  readOn: isoDay,
  /** The page contained the cited text, or was published, on this day or later. Left out if the copy that was read shows no date. */
  asOf: partialDate.optional(),
  /** A digest of the cited section as it was read. `npm run sources` compares it with the current page. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'A digest is 16 hexadecimal digits; "npm run sources -- --accept ID" writes it.')
    .optional(),
});
export type Source = z.infer<typeof sourceSchema> & { readonly id: string };
