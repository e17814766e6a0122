import { z } from 'zod';
import { entryId, isoDay, plainText } from './primitives.ts';

/** The frontmatter of a chapter: `content/guide/NN-<id>.mdx`. NN is its position in reading order. */
export const chapterSchema = z.strictObject({
  title: plainText(32),
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
