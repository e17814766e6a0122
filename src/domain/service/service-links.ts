import type { Service } from '../../schema/service.ts';
import type { Term } from '../../schema/term.ts';
import { chapterPath, surprisePath, termPath } from '../paths.ts';
import type { Guide } from '../guide.ts';
import { url } from '../urls.ts';
import { questionPath } from '../question/pages.ts';
import { questionsOn, surprisesOn, type Treatment } from './touching.ts';

/** What touches a service: found for all services at once, as each text is read but once. */
export interface Touching {
  readonly terms: readonly Term[];
  readonly chapters: readonly Treatment[];
}

/** Where else in the guide a service comes up, as links. */
export const serviceLinks = (guide: Guide, service: Service, { terms, chapters }: Touching) => ({
  surprises: surprisesOn(guide, service).map(({ id, title }) => ({ href: url(surprisePath(id)), label: title })),
  questions: questionsOn(guide, service).map(({ id, stem }) => ({ href: url(questionPath(guide, id)), label: stem })),
  chapters: chapters.map(({ chapter, places }) => ({
    href: url(chapterPath(chapter.id)),
    label: `${chapter.title} (${places})`,
  })),
  terms: terms.map(({ id, label }) => ({ href: url(termPath(id)), label })),
});
