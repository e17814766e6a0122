import { comparePath } from '../paths.ts';
import { joinWords } from '../text.ts';
import { catalogEntry, type CatalogEntry } from './catalog.ts';
import { conceptMatcher, type TextScores } from './match.ts';
import type { Plan } from './plan.ts';
import { limits, weights } from './weights.ts';
import { isOneOf, withoutVendor, type IndexedEntry, type WordIndex } from './word-index.ts';
import { repeatsService, typedWords, type Concept } from './concepts.ts';
import { isComparingWord, isStopWord, stems } from './words.ts';

/** A possible result, and how well it matches each concept of the query. */
interface Candidate {
  readonly entry: IndexedEntry;
  readonly matches: readonly number[];
  /** The share of the query, by weight, that it matches. */
  readonly coverage: number;
}

/** The stems of all phrasings of a query. */
const phrasingStems = ({ concepts }: Plan): ReadonlySet<string> =>
  new Set(concepts.flatMap(({ phrasings }) => phrasings.flatMap(({ words }) => stems(words))));

/** The mean of values for each concept, weighted by the concepts. */
function weightedMean({ concepts }: Plan, values: readonly number[]): number {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  return concepts.reduce((sum, { weight }, index) => sum + weight * (values[index] ?? 0), 0) / total;
}

/** Whether an everyday word of the query means only this service. */
const isOnlyMeaning = (entry: IndexedEntry, { concepts }: Plan) =>
  entry.kind === 'service' && concepts.some(({ mention }) => mention?.services.length === 1 && mention.services[0] === entry.services[0]);

/** The share of the title that the query asks for, from 0 to 1. */
function titleShareOf(entry: IndexedEntry, queryStems: ReadonlySet<string>, plan: Plan): number {
  if (isOnlyMeaning(entry, plan)) return 1;
  const significant = stems(entry.shortTitle).filter((stem) => !isStopWord(stem));
  return significant.length === 0 ? 0 : significant.filter((stem) => queryStems.has(stem)).length / significant.length;
}

/** The names of an entry that the whole query can match. If the query names a service, general entries match only by title. */
function exactNames(entry: IndexedEntry, { services, concepts }: Plan): readonly string[] {
  if (services.length > 0 && entry.services.length === 0) return [entry.shortTitle];
  const hasOneMeaning = entry.kind === 'service' && concepts.some(({ mention }) => mention?.services.length === 1);
  return [entry.shortTitle, ...entry.names, ...(hasOneMeaning ? entry.explains : [])];
}

/** Whether the whole query is a title or name of the entry. Titles of services are indexed without their vendor. */
function isExactName(entry: IndexedEntry, plan: Plan): boolean {
  const queries = entry.kind === 'service' ? [plan.words, withoutVendor(plan.words)] : [plan.words];
  return queries.some((words) => isOneOf(exactNames(entry, plan), words));
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
function boostWithoutService({ entry }: Candidate, plan: Plan): number {
  const boost = weights.noService;
  switch (entry.kind) {
    case 'service':
      return isOnlyMeaning(entry, plan) ? boost.onlyService : 0;
    case 'duty':
    case 'proof':
      return boost.partOfService;
    case 'comparison':
      return entry.path.includes('#') && !plan.words.some(isComparingWord) ? boost.neighbors : 0;
    default:
      return 0;
  }
}

const isAskedFor = (names: readonly string[], { concepts }: Plan) => concepts.some((concept) => isOneOf(names, typedWords(concept)));

/** The boost if the query names a service and the entry isn't about a service. */
function boostForGeneral({ entry }: Candidate, plan: Plan): number {
  if (entry.kind !== 'term') return 0;
  if (isAskedFor([entry.shortTitle], plan)) return weights.term.byTitle;
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
function boostForService({ entry, matches }: Candidate, plan: Plan): number {
  const boost = weights.oneService;
  const isRest = (concept: Concept) => !concept.mention?.isName && !repeatsService(concept, plan.services);
  const rest = plan.concepts.flatMap((concept, index) => (isRest(concept) ? [matches[index] ?? 0] : []));
  switch (entry.kind) {
    case 'service':
      return rest.length === 0 ? boost.page : boost.pageWithMore;
    case 'duty': {
      if (!rest.some((match) => match > 0)) return boost.otherDuty;
      const meanMatch = rest.reduce((sum, match) => sum + match, 0) / rest.length;
      return boost.duty + (plan.words.includes('who') ? boost.dutyForWho * meanMatch : 0);
    }
    case 'comparison':
      return boost.comparison;
    case 'proof':
      return isAskedFor(entry.explains, plan) ? boost.proof : boost.otherProof;
    default:
      return 0;
  }
}

function serviceBoost(candidate: Candidate, plan: Plan): number {
  if (plan.services.length === 0) return boostWithoutService(candidate, plan);
  if (candidate.entry.services.length === 0) return boostForGeneral(candidate, plan);
  if (plan.isComparison) return boostForComparison(candidate.entry, plan);
  const isAboutSubject = candidate.entry.services.some((service) => plan.subject.includes(service));
  return boostForService(candidate, plan) + (isAboutSubject ? 0 : weights.oneService.notSubject);
}

/** Whether the entry is only about services that the query neither names nor means by a word with one meaning. */
function isAboutOthers({ services }: IndexedEntry, plan: Plan): boolean {
  if (plan.services.length === 0 || services.length === 0) return false;
  const meant = plan.concepts.flatMap(({ mention }) => (mention?.services.length === 1 ? mention.services : []));
  return ![...plan.services, ...meant].some((service) => services.includes(service));
}

/**
 * The score of a candidate; undefined if it is about other services.
 * @param stemsOfQuery from `phrasingStems`
 */
function scoreOf(candidate: Candidate, plan: Plan, stemsOfQuery: ReadonlySet<string>): number | undefined {
  const { entry, matches, coverage } = candidate;
  const titleShare = titleShareOf(entry, stemsOfQuery, plan);
  const isCheckById = entry.kind === 'check' && titleShare === 1;
  if (isAboutOthers(entry, plan) && !isCheckById) return undefined;
  return (
    weightedMean(plan, matches) +
    weights.score.coverage * coverage +
    weights.score.titleShare * titleShare +
    (isExactName(entry, plan) ? weights.score.exactName : 0) +
    kindBoost(entry, plan) +
    (entry.kind === 'check' ? (isCheckById ? 0 : weights.kind.check) : serviceBoost(candidate, plan))
  );
}

/** Moves the page of the service that the query names up to the first results, because it's always a good start. */
function withServicePage(ranked: readonly IndexedEntry[], { services }: Plan): IndexedEntry[] {
  const index = ranked.findIndex((entry) => entry.kind === 'service' && services.includes(entry.services[0] ?? ''));
  const page = ranked[index];
  if (!page || index < limits.servicePagePosition) return [...ranked];
  const others = ranked.filter((entry) => entry !== page);
  return [...others.slice(0, limits.servicePagePosition - 1), page, ...others.slice(limits.servicePagePosition - 1)];
}

/**
 * Ranks all entries for a query.
 * @param textScores the results of the full-text search for each concept and phrasing; empty until its index is loaded
 * @returns the entries that match enough of the query, best first
 */
export function rank(plan: Plan, textScores: readonly (readonly TextScores[])[], index: WordIndex): IndexedEntry[] {
  const stemsOfQuery = phrasingStems(plan);
  const minCoverage = plan.concepts.length > 2 ? limits.minCoverageOfLongQuery : limits.minCoverage;
  const matchers = plan.concepts.map((concept, position) => conceptMatcher(concept, textScores[position] ?? [], index));
  const scored: { readonly entry: IndexedEntry; readonly score: number }[] = [];
  for (const entry of index.entries) {
    const matches = matchers.map((match) => match(entry));
    const coverage = weightedMean(
      plan,
      matches.map((match) => (match > 0 ? 1 : 0)),
    );
    if (!(coverage >= minCoverage)) continue;
    const score = scoreOf({ entry, matches, coverage }, plan, stemsOfQuery);
    if (score !== undefined) scored.push({ entry, score });
  }
  scored.sort((a, b) => b.score - a.score || (a.entry.path < b.entry.path ? -1 : 1));
  return withServicePage(
    scored.map(({ entry }) => entry),
    plan,
  );
}

/** The page that compares the services of a query; undefined if there is a written comparison of them. */
function comparisonFor({ isComparison, services }: Plan, index: WordIndex): CatalogEntry | undefined {
  if (!isComparison || services.length > limits.comparedServices) return undefined;
  const isWritten = index.entries.some(
    (entry) =>
      entry.kind === 'comparison' && entry.services.length === services.length && services.every((id) => entry.services.includes(id)),
  );
  if (isWritten) return undefined;
  const nameOf = (id: string) => index.entries.find((entry) => entry.kind === 'service' && entry.services[0] === id)?.names[0] ?? id;
  const title = `Compare ${joinWords(services.map(nameOf))}`;
  return catalogEntry({ path: comparePath(services), kind: 'comparison', title, within: 'Compare', services });
}

/** Adds the page that compares the services of a query, at the top or after a written comparison. */
export function withComparison(ranked: readonly CatalogEntry[], plan: Plan, index: WordIndex): readonly CatalogEntry[] {
  const comparison = comparisonFor(plan, index);
  if (!comparison) return ranked;
  const position = ranked[0]?.kind === 'comparison' ? 1 : 0;
  return [...ranked.slice(0, position), comparison, ...ranked.slice(position)];
}
