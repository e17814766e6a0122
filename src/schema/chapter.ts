import { z } from 'zod';
import { entryId, isoDay, plainText } from './primitives.ts';

/** The frontmatter of a chapter: `content/guide/NN-<id>.mdx`. NN is its position in reading order. */
export const chapterSchema = z.strictObject({
  title: plainText(70),
  /** The title where room is short, as in the sidebar. */
  shortTitle: plainText(32).optional(),
  /** One sentence: what the reader gets. Also the page's description. */
  summary: plainText(200),
  /** Guide objectives it serves, by id. */
  objectives: z.array(entryId).min(1),
  /** What the reader can do afterwards; two to four, each starting with a verb. */
  outcomes: z.array(plainText(140)).min(2).max(4),
  /** The day its facts were last checked. */
  checkedOn: isoDay,
  /** Everyday words a learner may search by, by the id of the section they lead to, or `chapter`; never shown. Example: `the-timeline: [what changed]`. */
  everyday: z.record(entryId, z.array(plainText(60)).min(1)).default({}),
});
export type ChapterMatter = z.infer<typeof chapterSchema>;
