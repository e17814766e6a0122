import { comparePath } from '../paths.ts';
import { joinWords } from '../text.ts';
import { catalogEntry, type CatalogEntry } from './catalog.ts';
import { repeatsService, typedWords } from './concepts.ts';
import { conceptMatcher, type TextScores } from './match.ts';
import type { Plan } from './plan.ts';
import { limits, weights } from './weights.ts';
import { isOneOf, withoutVendor, type IndexedEntry, type WordIndex } from './word-index.ts';
import { isComparingWord, isStopWord, stems } from './words.ts';

/** The mean of values for each concept, weighted by the concepts. */
function weightedMean({ concepts }: Plan, values: readonly number[]): number {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  return concepts.reduce((sum, { weight }, index) => sum + weight * (values[index] ?? 0), 0) / total;
}

/** The services that a word of the query means alone. */
const meantAlone = ({ concepts }: Plan): string[] =>
  concepts.flatMap(({ mention }) => (mention?.services.length === 1 ? mention.services : []));

const isMeantAlone = ({ kind, services: [service] }: IndexedEntry, plan: Plan) =>
  kind === 'service' && service !== undefined && meantAlone(plan).includes(service);

/** The share of the title that the query asks for, from 0 to 1. */
function titleShareOf(entry: IndexedEntry, plan: Plan, queryStems: ReadonlySet<string>): number {
  if (isMeantAlone(entry, plan)) return 1;
  const significant = stems(entry.shortTitle).filter((stem) => !isStopWord(stem));
  return significant.length === 0 ? 0 : significant.filter((stem) => queryStems.has(stem)).length / significant.length;
}

/** Whether the whole query is a title or name of the entry. If the query names a service, general entries match only by title. */
function isExactName(entry: IndexedEntry, plan: Plan): boolean {
  const { kind, shortTitle, names, explains, services } = entry;
  const otherNames = plan.services.length > 0 && services.length === 0 ? [] : names;
  const everyday = kind === 'service' && meantAlone(plan).length > 0 ? explains : [];
  // Titles of services are indexed without their vendor.
  const queries = kind === 'service' ? [plan.words, withoutVendor(plan.words)] : [plan.words];
  return queries.some((words) => isOneOf([shortTitle, ...otherNames, ...everyday], words));
}

/** The boost for the kind. Questions need explanations, single names their meaning. Summaries, questions, and mistakes come later. */
function kindBoost({ kind, path }: IndexedEntry, { isQuestion, concepts }: Plan): number {
  const boost = weights.kind;
  if (kind === 'mistake' || kind === 'question' || kind === 'outline') return boost[kind];
  if (kind === 'section' && !path.includes('#')) return boost.chapter;
  if (kind === 'term') return !isQuestion && concepts.length === 1 ? boost.termForName : 0;
  return isQuestion ? boost.explanationForQuestion : 0;
}

/** The boost if the query names no service. */
function boostWithoutService(entry: IndexedEntry, plan: Plan): number {
  const boost = weights.noService;
  if (entry.kind === 'duty' || entry.kind === 'proof') return boost.partOfService;
  const isNeighbors = entry.kind === 'comparison' && entry.path.includes('#');
  if (isNeighbors && !plan.words.some(isComparingWord)) return boost.neighbors;
  return isMeantAlone(entry, plan) ? boost.onlyService : 0;
}

const isAskedFor = (names: readonly string[], { concepts }: Plan) => concepts.some((concept) => isOneOf(names, typedWords(concept)));

/** The boost if the query names a service and the entry isn't about a service. */
function boostForGeneral({ kind, shortTitle }: IndexedEntry, plan: Plan): number {
  if (kind !== 'term') return 0;
  if (isAskedFor([shortTitle], plan)) return weights.term.byTitle;
  return plan.concepts.length === 1 ? 0 : weights.term.other;
}

/** The boost if the query compares services and the entry is about at least one of them. */
function boostForComparison({ kind, services }: IndexedEntry, plan: Plan): number {
  const boost = weights.comparison;
  if (kind === 'service') return 0;
  if (kind !== 'comparison') return plan.concepts.every(({ mention }) => mention?.isName) ? boost.otherKind : 0;
  if (!plan.services.every((service) => services.includes(service))) return 0;
  if (services.length === plan.services.length) return boost.exact;
  return plan.services.includes(services[0] ?? '') ? boost.neighbors : 0;
}

/** The boost if the query names a service and the entry is about it. Pages match the name alone, duties and checks the rest of the query. */
function boostForService({ kind, explains, layer }: IndexedEntry, matches: readonly number[], plan: Plan): number {
  const boost = weights.oneService;
  const rest = matches.filter((_, index) => {
    const concept = plan.concepts[index];
    return concept && !concept.mention?.isName && !repeatsService(concept, plan.services);
  });
  if (kind === 'service') return rest.length === 0 ? boost.page : boost.pageWithMore;
  if (kind === 'comparison') return boost.comparison;
  if (kind === 'proof') return isAskedFor(explains, plan) ? boost.proof : boost.otherProof;
  if (kind !== 'duty') return 0;
  const asked = plan.layers.indexOf(layer ?? '');
  if (asked >= 0) return boost.askedDuty - asked * boost.laterAskedDuty;
  return rest.some((match) => match > 0) ? boost.duty : boost.otherDuty;
}

function serviceBoost(entry: IndexedEntry, matches: readonly number[], plan: Plan): number {
  if (plan.services.length === 0) return boostWithoutService(entry, plan);
  if (entry.services.length === 0) return boostForGeneral(entry, plan);
  if (plan.isComparison) return boostForComparison(entry, plan);
  const isAboutSubject = entry.services.some((service) => plan.subject.includes(service));
  return boostForService(entry, matches, plan) + (isAboutSubject ? 0 : weights.oneService.notSubject);
}

/** Whether the entry is only about services that the query neither names nor means by a word with one meaning. */
const isAboutOthers = ({ services }: IndexedEntry, plan: Plan) =>
  plan.services.length > 0 && services.length > 0 && ![...plan.services, ...meantAlone(plan)].some((service) => services.includes(service));

/** Moves the page of the service that the query names up to the first results, because it's always a good start, but not before answers. */
function withServicePage(ranked: readonly IndexedEntry[], plan: Plan): IndexedEntry[] {
  const index = ranked.findIndex((entry) => entry.kind === 'service' && plan.services.includes(entry.services[0] ?? ''));
  const position = Math.min(index, Math.max(limits.servicePagePosition - 1, countAnswers(ranked, plan)));
  const others = ranked.filter((_, each) => each !== index);
  return index < 0 ? others : [...others.slice(0, position), ...ranked.slice(index, index + 1), ...others.slice(position)];
}

/** The number of results that answer the query: the first ones, if they are the layers that it asks about. */
export function countAnswers(ranked: readonly CatalogEntry[], { layers }: Plan): number {
  const end = ranked.findIndex(({ layer }) => !layer || !layers.includes(layer));
  return end < 0 ? ranked.length : end;
}

/**
 * Ranks all entries for a query.
 * @param textScores the results of the full-text search for each concept and phrasing; empty until its index is loaded
 * @returns the entries that match enough of the query, best first
 */
export function rank(plan: Plan, textScores: readonly (readonly TextScores[])[], index: WordIndex): IndexedEntry[] {
  const queryStems = new Set(plan.concepts.flatMap(({ phrasings }) => phrasings.flatMap(({ words }) => stems(words))));
  const minCoverage = plan.concepts.length > 2 ? limits.minCoverageOfLongQuery : limits.minCoverage;
  const matchers = plan.concepts.map((concept, position) => conceptMatcher(concept, textScores[position] ?? [], index));
  const scored = index.entries.flatMap((entry) => {
    const matches = matchers.map((match) => match(entry));
    /** The share of the query, by weight, that the entry matches. */
    const coverage = weightedMean(plan, matches.map(Math.sign));
    if (!(coverage >= minCoverage)) return [];
    const titleShare = titleShareOf(entry, plan, queryStems);
    const isCheckById = entry.kind === 'check' && titleShare === 1;
    if (isAboutOthers(entry, plan) && !isCheckById) return [];
    const score =
      weightedMean(plan, matches) +
      weights.score.coverage * coverage +
      weights.score.titleShare * titleShare +
      (isExactName(entry, plan) ? weights.score.exactName : 0) +
      kindBoost(entry, plan) +
      (entry.kind === 'check' ? (isCheckById ? 0 : weights.kind.check) : serviceBoost(entry, matches, plan));
    return [{ entry, score }];
  });
  const ranked = scored.sort((a, b) => b.score - a.score || (a.entry.path < b.entry.path ? -1 : 1)).map(({ entry }) => entry);
  return withServicePage(ranked, plan);
}

/** Adds the page that compares the services of a query, at the top or after a written comparison, unless one has exactly these services. */
export function withComparison(ranked: readonly CatalogEntry[], plan: Plan, index: WordIndex): readonly CatalogEntry[] {
  const { isComparison, services } = plan;
  const isWritten = (entry: CatalogEntry) =>
    entry.kind === 'comparison' && entry.services.length === services.length && services.every((id) => entry.services.includes(id));
  if (!isComparison || services.length > limits.comparedServices || index.entries.some(isWritten)) return ranked;
  const nameOf = (id: string) => index.entries.find((entry) => entry.kind === 'service' && entry.services[0] === id)?.names[0] ?? id;
  const title = `Compare ${joinWords(services.map(nameOf))}`;
  const comparison = catalogEntry({ path: comparePath(services), kind: 'comparison', title, within: 'Compare', services });
  const position = ranked[0]?.kind === 'comparison' ? 1 : 0;
  return [...ranked.slice(0, position), comparison, ...ranked.slice(position)];
}
