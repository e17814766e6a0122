import { getEntry, render, type DataEntryMap } from 'astro:content';

/** The component that renders an MDX file. @throws if Astro has no such entry */
export async function contentOf(collection: keyof DataEntryMap, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`"${id}" is in the Guide, but Astro has no such entry: see src/content.config.ts.`);
  return (await render(entry)).Content;
}
