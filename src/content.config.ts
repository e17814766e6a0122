import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

// Astro renders the MDX; frontmatter and tags are checked by load/, which can say file, line and column. Everything else is read by load/ alone.
const guide = defineCollection({
  loader: glob({ base: './content/guide', pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, '') }),
});

const handouts = defineCollection({ loader: glob({ base: './content/handouts', pattern: '*.mdx' }) });

const pages = defineCollection({ loader: glob({ base: './content/pages', pattern: '*.mdx' }) });

export const collections = { guide, handouts, pages };
