import { z } from 'zod';
import { isoDay, plainText } from './primitives.ts';

const count = z.int().min(1, 'A handout has at least one page.').max(60, 'A handout has at most 60 pages.');

/** The frontmatter of a handout: `content/handouts/<id>.mdx`. Its tags decide whether it has answers to hide. */
export const handoutSchema = z.strictObject({
  title: plainText(70),
  /** What it offers, in one sentence, for the list of handouts and the page's description. */
  summary: plainText(200),
  /** `study`: to read. `worksheet`: to fill in. */
  kind: z.enum(['study', 'worksheet']),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  /** How many pages its longest mode fills on A4 and on Letter. */
  pages: z
    .strictObject({ min: count, max: count })
    .refine(({ min, max }) => min <= max, { path: ['max'], error: '"max" is less than "min".' }),
  /** Its position in the list. */
  order: z.int().min(1).max(99),
  /** The day on which its own words were last checked. The chapters, services, and questions that it shows have their own dates. */
  checkedOn: isoDay,
});
export type HandoutMatter = z.infer<typeof handoutSchema>;
