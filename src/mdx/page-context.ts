import type { Chapter } from '../domain/guide.ts';

/** The chapter or handout a tag stands in. @throws when a tag is rendered outside of both, which is a fault of ours */
export function textOf(locals: App.Locals): Pick<Chapter, 'sources'> {
  const text = locals.chapter ?? locals.handout;
  if (!text) throw new Error('This MDX tag needs Astro.locals.chapter or handout: set it in the page before rendering <Content>.');
  return text;
}
