import type { Chapter, Guide } from '../guide.ts';
import type { Question } from '../../schema/question.ts';
import type { Service } from '../../schema/service.ts';
import type { Surprise } from '../../schema/surprise.ts';
import type { Term } from '../../schema/term.ts';

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names with a capital after the first letter (`IAM`, `IMDSv2`) count only as written; other words in any case. */
const isProper = (name: string) => /^.+\p{Lu}/u.test(name);

/** Does the text use one of the names as a word of its own, plural included? */
export const namesAny = (text: string, names: readonly string[]): boolean =>
  names.some((name) => new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}s?(?![\\p{L}\\p{N}-])`, isProper(name) ? 'u' : 'iu').test(text));

/** All that a service's page says of it in sentences. */
export const textOf = ({ summary, layers, duties, mistakes }: Service): string =>
  [
    summary,
    ...Object.values(layers).flatMap(({ aws, you, note, variants }) => [aws, you, note, ...variants.map((variant) => variant.note)]),
    ...duties.flatMap(({ duty, limit }) => [duty, limit]),
    ...mistakes.flatMap(({ mistake, fix }) => [mistake, fix]),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');

/** The questions that say they speak of the service. */
export const questionsOn = ({ questions }: Pick<Guide, 'questions'>, { id }: Service): Question[] =>
  [...questions.values()].filter(({ services }) => services.includes(id));

/** The share of services beyond which a term says nothing of one of them: "AWS Region" stands on nearly every page. */
const mostServices = 0.5;

/** For each service the glossary's terms that its page uses, by label or another name; those that most services' pages use are left out. */
export function termsByService({ services, terms }: Pick<Guide, 'services' | 'terms'>): ReadonlyMap<string, readonly Term[]> {
  const texts = [...services.values()].map((service) => [service.id, textOf(service)] as const);
  const used = [...terms.values()]
    .map((term) => ({ term, on: texts.filter(([, text]) => namesAny(text, [term.label, ...term.aliases])).map(([id]) => id) }))
    .filter(({ on }) => on.length <= texts.length * mostServices);
  return new Map(texts.map(([id]) => [id, used.filter(({ on }) => on.includes(id)).map(({ term }) => term)]));
}

/** A chapter, and in how many of its places the service is named. */
export interface Treatment {
  readonly chapter: Chapter;
  readonly places: number;
}

/** The chapters that name the service, most often first. */
export const chaptersOn = ({ chapters }: Pick<Guide, 'chapters'>, { name, shortName, aliases }: Service): Treatment[] =>
  chapters
    .map((chapter) => ({
      chapter,
      places: chapter.places.filter(({ title, text }) => namesAny(`${title} ${text}`, [name, shortName, ...aliases])).length,
    }))
    .filter(({ places }) => places > 0)
    .sort((a, b) => b.places - a.places);

/** Where the rule of thumb fails on the service. */
export const surprisesOn = ({ surprises }: Pick<Guide, 'surprises'>, { id }: Service): Surprise[] =>
  surprises.filter(({ service }) => service === id);
