import type { Term } from '../../schema/entries.ts';
import type { Question } from '../../schema/question.ts';
import type { Service } from '../../schema/service.ts';
import { groupBy } from '../group-by.ts';
import type { Guide } from '../guide.ts';
import { chapterPath, surprisePath, termPath } from '../paths.ts';
import { questionPath } from '../question/pages.ts';
import { url } from '../urls.ts';

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names with a capital after the first letter (`IAM`, `IMDSv2`) are case-sensitive. */
const isProper = (name: string) => /^.+\p{Lu}/u.test(name);

/** Matches a name as a whole word, singular or plural. */
const patternOf = (name: string) => new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}s?(?![\\p{L}\\p{N}-])`, isProper(name) ? 'u' : 'iu');

/** The first mention of a thing in a text. Of two names at the same position, the longer one. @param names all names of the thing */
export function nameIn(text: string, names: readonly string[]): { readonly start: number; readonly words: string } | undefined {
  const found = names.flatMap((name) => {
    const match = patternOf(name).exec(text);
    return match ? [{ start: match.index, words: match[0] }] : [];
  });
  return found.sort((a, b) => a.start - b.start || b.words.length - a.words.length)[0];
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/**
 * Returns a function that finds the things that a text mentions by any of their names. It tests a name only if the text contains the last
 * word of the name, so the time doesn't depend on the number of names.
 * @param named all things with their names
 */
export function nameFinder<Key>(named: Iterable<readonly [key: Key, names: readonly string[]]>): (text: string) => ReadonlySet<Key> {
  const patterns = [...named].flatMap(([key, names]) => names.map((name) => ({ key, name, pattern: patternOf(name) })));
  const byLastWord = groupBy(patterns, ({ name }) => wordsOf(name).at(-1) ?? '');
  return (text) => {
    const words = wordsOf(text).flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]));
    // The empty word has the names without letters.
    const possible = [...new Set([...words, ''])].flatMap((word) => byLastWord.get(word) ?? []);
    return new Set(possible.filter(({ pattern }) => pattern.test(text)).map(({ key }) => key));
  };
}

/** The text of a service's page. */
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
  const servicesIn = nameFinder([...services.values()].map(({ id, name, shortName, aliases }) => [id, [name, shortName, ...aliases]]));
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
