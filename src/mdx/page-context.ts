import type { Chapter } from '../domain/guide.ts';

/** The chapter, handout or page that contains a tag. @throws Error if there is none, which is a mistake in our code */
export function textOf(locals: App.Locals): Pick<Chapter, 'sources'> {
  const text = locals.chapter ?? locals.handout ?? locals.page;
  if (!text) throw new Error('This MDX tag needs Astro.locals.chapter, handout or page: set it in the page before rendering <Content>.');
  return text;
}
