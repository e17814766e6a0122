import { z } from 'zod';
import { entryId, isoDay, plainText } from './primitives.ts';

/** The frontmatter of a page that isn't a chapter: `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  /** Also its name in the navigation. */
  title: plainText(60),
  /** What it is for, in one sentence. */
  summary: plainText(200),
  checkedOn: isoDay,
  /** Everyday search words, by the id of their section or `page`. */
  everyday: z.record(z.union([entryId, z.literal('page')]), z.array(plainText(60))).default({}),
});
export type PageMatter = z.infer<typeof pageSchema>;
