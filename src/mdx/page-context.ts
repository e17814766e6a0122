import type { Chapter } from '../domain/guide.ts';
import { withBase } from '../domain/links.ts';

/** The chapter a tag stands in. @throws when a tag is rendered outside a chapter, which is a fault of ours */
export function chapterOf(locals: App.Locals): Chapter {
  if (!locals.chapter) throw new Error('This MDX tag needs Astro.locals.chapter: set it in the page before rendering <Content>.');
  return locals.chapter;
}

/** A site path with the sub-path the site is served under. */
export const at = (path: string): string => withBase(path, import.meta.env.BASE_URL);
