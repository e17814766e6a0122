import { z } from 'zod';
import { entryId, isoDay, plainText } from './primitives.ts';

/** The frontmatter of a chapter: `content/guide/NN-<id>.mdx`. NN is its position in reading order. */
export const chapterSchema = z.strictObject({
  title: plainText(70),
  /** The title for narrow places such as the sidebar. */
  shortTitle: plainText(32).optional(),
  /** What the reader learns, in one sentence. Also the page's description. */
  summary: plainText(200),
  /** The objectives that it covers, by id. */
  objectives: z.array(entryId).min(1),
  /** What the reader can do afterwards. Each starts with a verb. */
  outcomes: z.array(plainText(140)).min(2).max(4),
  /** The day on which its facts were last checked. */
  checkedOn: isoDay,
  /** Everyday search words, never shown, by the id of their section or `chapter`. Example: `the-timeline: [what changed]` */
  everyday: z.record(entryId, z.array(plainText(60)).min(1)).default({}),
});
export type ChapterMatter = z.infer<typeof chapterSchema>;
