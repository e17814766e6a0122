import { z } from 'zod';
import { isoDay, plainText } from './primitives.ts';

/** One citation in `content/sources.yaml`; its key there is its id. */
export const sourceSchema = z.strictObject({
  /** The page's own title. Example: `Security in Amazon EC2`. */
  title: plainText(160),
  /** Where the page lives; https only. */
  url: z.url({ protocol: /^https$/, error: 'A source needs a full https:// address.' }),
  /** The day its text was last read. Example: `2026-11-23`. */
  readOn: isoDay,
  /** Which text was read: a `recent` copy (2025 or later), an older `stored` one, or `none` (only the address is known). */
  copy: z.enum(['recent', 'stored', 'none']),
});
export type Source = z.infer<typeof sourceSchema> & { readonly id: string };
