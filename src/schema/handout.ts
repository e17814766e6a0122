import { z } from 'zod';
import { isoDay, plainText } from './primitives.ts';

const count = z.int().min(1, 'A handout has at least one page.').max(60, 'A handout has at most 60 pages.');

/** The frontmatter of a handout: `content/handouts/<id>.mdx`. Whether it has answers to hide follows from its tags. */
export const handoutSchema = z.strictObject({
  title: plainText(70),
  /** What one gets, in a sentence; for the list of handouts and the page's description. */
  summary: plainText(200),
  /** `study`: to read. `worksheet`: to fill in. */
  kind: z.enum(['study', 'worksheet']),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  /** How many pages it fills on A4 and on Letter, whichever mode is longest; a key may be shorter. */
  pages: z
    .strictObject({ min: count, max: count })
    .refine(({ min, max }) => min <= max, { path: ['max'], error: '"max" is less than "min".' }),
  /** Its position in the list, smallest first. */
  order: z.int().min(1).max(99),
  /** The day its own words were last checked. What it shows of chapters, services and questions has days of its own. */
  checkedOn: isoDay,
});
export type HandoutMatter = z.infer<typeof handoutSchema>;
