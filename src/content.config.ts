import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './schema/chapter.ts';

// Only MDX needs Astro's renderer; all else is read, checked and cross-referenced by load/.
const guide = defineCollection({
  loader: glob({ base: './content/guide', pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, '') }),
  schema: chapterSchema,
});

export const collections = { guide };
