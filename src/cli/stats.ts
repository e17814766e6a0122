import { getGuide } from '../load/guide.ts';
import type { Guide } from '../domain/guide.ts';
import { allHandouts } from '../domain/handout/handouts.ts';
import { guideDrills } from '../domain/practice/drills.ts';
import { countQuestions } from '../domain/question/counts.ts';
import { cardsOf } from '../domain/review/cards.ts';
import { countServices, countSources } from '../domain/service/counts.ts';
import { listPages } from '../publish/built-site.ts';
import { Scales } from '../publish/page-weight.ts';
import { root } from '../publish/project.ts';

/** The number of entries of each kind in the Guide. */
export function countGuide(guide: Guide) {
  return {
    chapters: guide.chapters.length,
    terms: guide.terms.size,
    ...countServices(guide),
    comparisons: guide.comparisons.length,
    surprises: guide.surprises.length,
    ...countQuestions([...guide.questions.values()]),
    drills: guideDrills(guide).length,
    cards: cardsOf(guide).length,
    handouts: allHandouts(guide).length,
    sources: guide.sources.size,
    ...countSources(guide),
    diagrams: guide.diagrams.size,
  };
}

/** How many pages the built site has, and the heaviest of each kind in bytes after brotli; all 0 if nothing is built. */
export function measureSite(dir: string, base?: string) {
  const scales = new Scales(dir, base);
  const weights = listPages(dir).map((page) => scales.measure(page));
  const max = (kind: 'html' | 'js' | 'css') => Math.max(0, ...weights.map((weight) => weight[kind]));
  return { pages: weights.length, htmlBrotliMax: max('html'), jsBrotliMax: max('js'), cssBrotliMax: max('css') };
}

if (import.meta.main) {
  console.log(JSON.stringify({ ...countGuide(getGuide()), ...measureSite(`${root}dist`, process.env.BASE_PATH) }));
}
