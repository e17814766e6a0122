import type { Term } from '../../schema/entries.ts';
import type { Question } from '../../schema/question.ts';
import type { Service } from '../../schema/service.ts';
import { groupBy } from '../group-by.ts';
import type { Guide } from '../guide.ts';
import { chapterPath, surprisePath, termPath } from '../paths.ts';
import { questionPath } from '../question/pages.ts';
import { url } from '../urls.ts';
import { nameFinder } from './name-finder.ts';

const textOf = ({ summary, layers, duties, mistakes }: Service): string =>
  [
    summary,
    ...Object.values(layers).flatMap(({ aws, you, note, variants }) => [
      ...[{ aws, you, note }, ...variants].flatMap((each) => [each.aws?.text, each.you?.text, each.note]),
    ]),
    ...duties.flatMap(({ duty, limit }) => [duty, limit]),
    ...mistakes.flatMap(({ mistake, fix }) => [mistake, fix]),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');

/** Terms on the pages of more than this share of services are too common to list, such as "AWS Region". */
const maxShare = 0.5;

/** For each service, the glossary terms that its page uses. Terms that most services' pages use are left out. */
export function termsByService({ services, terms }: Pick<Guide, 'services' | 'terms'>): ReadonlyMap<string, readonly Term[]> {
  const termsIn = nameFinder([...terms.values()].map((term) => [term, [term.label, ...term.aliases]]));
  const found = [...services.values()].map((service) => [service.id, termsIn(textOf(service))] as const);
  const isSpecific = (term: Term) => found.filter(([, used]) => used.has(term)).length <= services.size * maxShare;
  const specific = [...terms.values()].filter(isSpecific);
  return new Map(found.map(([id, used]) => [id, specific.filter((term) => used.has(term))]));
}

/** For each service, the chapters that name it, with the number of mentions, most mentions first. */
export function chaptersByService({ services, chapters }: Pick<Guide, 'services' | 'chapters'>) {
  const servicesIn = nameFinder(
    [...services.values()].map(({ id, name, shortName, aliases, parts }) => [id, [name, shortName, ...aliases, ...parts]]),
  );
  const mentions = chapters.flatMap((chapter) => {
    const named = chapter.places.flatMap(({ title, text }) => [...servicesIn(`${title} ${text}`)]);
    return [...groupBy(named, (id) => id)].map(([id, { length }]) => ({ id, chapter, count: length }));
  });
  mentions.sort((a, b) => b.count - a.count);
  return groupBy(mentions, ({ id }) => id);
}

/** Links to questions: one to the first question in each chapter or objective. Stems aren't listed, because they would give the quiz away. */
function questionLinks(guide: Guide, questions: readonly Question[]) {
  const places = groupBy(questions, ({ id, objective }) => {
    const path = questionPath(guide, id).replace(/#.*/, '');
    const chapter = guide.chapters.find((each) => each.path === path);
    return chapter?.title ?? guide.objectives.find((each) => each.id === objective)?.shortLabel ?? '';
  });
  return [...places].map(([title, [first, ...rest]]) => ({
    href: url(questionPath(guide, first.id)),
    label: `${title} (${rest.length + 1})`,
  }));
}

/**
 * Returns a function that links to everything about a service in the guide. Terms and chapters are found for all services at once, so that
 * each text is read only once.
 */
export function linksOfServices(guide: Guide) {
  const [terms, chapters] = [termsByService(guide), chaptersByService(guide)];
  return ({ id: service }: Service) => {
    const questions = [...guide.questions.values()].filter(({ services }) => services.includes(service));
    const surprises = guide.surprises.filter((surprise) => surprise.service === service);
    return {
      surprises: surprises.map(({ id, title }) => ({ href: url(surprisePath(id)), label: title })),
      questions: questionLinks(guide, questions),
      questionCount: questions.length,
      chapters: (chapters.get(service) ?? []).map(({ chapter: { id, title }, count }) => ({
        href: url(chapterPath(id)),
        label: `${title} (${count})`,
      })),
      terms: (terms.get(service) ?? []).map(({ id, label }) => ({ href: url(termPath(id)), label })),
    };
  };
}
