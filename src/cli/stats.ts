import type { Guide } from '../domain/guide.ts';
import { allHandouts } from '../domain/handout/handouts.ts';
import { guideDrills } from '../domain/practice/drills.ts';
import { cardsOf } from '../domain/review/cards.ts';
import { getGuide } from '../load/guide.ts';
import { listPages } from '../publish/built-site.ts';
import { openScales } from '../publish/page-weight.ts';
import { root } from '../publish/project.ts';
import type { Support } from '../schema/service.ts';

/** Counts items by a value, in the order in which the values first occur. */
const countBy = <T, Value extends string>(items: Iterable<T>, valueOf: (item: T) => Value) =>
  Object.fromEntries([...Map.groupBy(items, valueOf)].map(([value, { length }]) => [value, length])) as Partial<Record<Value, number>>;

export function countServices({ services, sources }: Pick<Guide, 'services' | 'sources'>) {
  const all = [...services.values()];
  const cells = all.flatMap((service) => Object.values(service.layers));
  const halves = cells.flatMap((cell) => [cell, ...cell.variants]).flatMap(({ aws, you }) => [aws ?? [], you ?? []].flat());
  const duties = all.flatMap((service) => service.duties);
  const noSupport = { documented: 0, general: 0, reasoned: 0, 'not-documented': 0 } satisfies Record<Support, number>;
  return {
    services: all.length,
    cells: cells.length,
    cellsWithVariants: cells.filter(({ variants }) => variants.length > 0).length,
    /** What one side does in a layer, variants included. */
    halves: halves.length,
    halvesWithSource: halves.filter((half) => half.sources.some((id) => sources.has(id))).length,
    halvesBySupport: { ...noSupport, ...countBy(halves, (half) => half.support) },
    duties: duties.length,
    dutiesWithCheck: duties.filter(({ checks }) => checks.length > 0).length,
  };
}

function countQuestions(guide: Guide) {
  const questions = [...guide.questions.values()];
  return {
    questions: questions.length,
    questionsByType: countBy(questions, ({ type }) => type),
    questionsByObjective: countBy(questions, ({ objective }) => objective),
    questionsByDifficulty: countBy(questions, ({ difficulty }) => difficulty),
    questionsByChapter: countBy(questions, ({ chapter }) => chapter),
    scenarios: questions.filter(({ scenario }) => scenario).length,
    checkpoints: questions.filter(({ checkpoint }) => checkpoint).length,
    questionsWithReasonPerOption: questions.filter(({ options }) => options.every(({ reason }) => reason !== '')).length,
    questionsWithSource: questions.filter(({ sources }) => sources.length > 0).length,
  };
}

/** Counts the entries of each kind; sources also by the month of the copy that was read. */
export const countGuide = (guide: Guide) => ({
  chapters: guide.chapters.length,
  terms: guide.terms.size,
  ...countServices(guide),
  comparisons: guide.comparisons.length,
  surprises: guide.surprises.length,
  ...countQuestions(guide),
  drills: guideDrills(guide).length,
  cards: cardsOf(guide).length,
  handouts: allHandouts(guide).length,
  sources: guide.sources.size,
  sourcesByAge: countBy([...guide.sources.values()].map(({ asOf }) => asOf?.slice(0, 7) ?? 'undated').sort(), (age) => age),
  unreadSources: 0,
  diagrams: guide.diagrams.size,
});

/** The number of pages in the built site, and the largest sizes in bytes after brotli; all 0 if nothing is built. */
export function measureSite(dir: string, base?: string) {
  const scales = openScales(dir, base);
  const weights = listPages(dir).map((page) => scales.measure(page));
  const max = (kind: 'html' | 'js' | 'css') => Math.max(0, ...weights.map((weight) => weight[kind]));
  return { pages: weights.length, htmlBrotliMax: max('html'), jsBrotliMax: max('js'), cssBrotliMax: max('css') };
}

if (import.meta.main) {
  console.log(JSON.stringify({ ...countGuide(getGuide()), ...measureSite(`${root}dist`, process.env.BASE_PATH) }));
}
