import type { Chapter, Guide } from '../guide.ts';
import type { Question } from '../../schema/question.ts';
import type { Service } from '../../schema/service.ts';
import type { Surprise } from '../../schema/surprise.ts';
import type { Term } from '../../schema/term.ts';
import { NameFinder } from './name-finder.ts';

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
  const finder = new NameFinder([...terms.values()].map((term) => [term, [term.label, ...term.aliases]]));
  const found = [...services.values()].map((service) => [service.id, finder.keysIn(textOf(service))] as const);
  const counts = new Map<Term, number>();
  for (const term of found.flatMap(([, used]) => [...used])) counts.set(term, (counts.get(term) ?? 0) + 1);
  const places = new Map([...terms.values()].map((term, place) => [term, place]));
  const inOrder = (a: Term, b: Term) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const isTelling = (term: Term) => (counts.get(term) ?? 0) <= services.size * mostServices;
  return new Map(found.map(([id, used]) => [id, [...used].filter(isTelling).sort(inOrder)]));
}

/** A chapter, and in how many of its places the service is named. */
export interface Treatment {
  readonly chapter: Chapter;
  readonly places: number;
}

/** For each service that any chapter names, the chapters that do, most often first. */
export function chaptersByService({ services, chapters }: Pick<Guide, 'services' | 'chapters'>): ReadonlyMap<string, readonly Treatment[]> {
  const finder = new NameFinder([...services.values()].map(({ id, name, shortName, aliases }) => [id, [name, shortName, ...aliases]]));
  const treatments = chapters.flatMap((chapter) => {
    const named = chapter.places.flatMap(({ title, text }) => [...finder.keysIn(`${title} ${text}`)]);
    return [...Map.groupBy(named, (id) => id)].map(([id, { length }]) => ({ id, chapter, places: length }));
  });
  return new Map(
    [...Map.groupBy(treatments, ({ id }) => id)].map(([id, list]) => [
      id,
      list.map(({ chapter, places }) => ({ chapter, places })).sort((a, b) => b.places - a.places),
    ]),
  );
}

/** Where the rule of thumb fails on the service. */
export const surprisesOn = ({ surprises }: Pick<Guide, 'surprises'>, { id }: Service): Surprise[] =>
  surprises.filter(({ service }) => service === id);
