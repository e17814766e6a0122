import { addDetails, fromFile, type CatalogFile, type DetailsFile } from '../../domain/search/catalog-file.ts';
import type { Catalog, CatalogEntry } from '../../domain/search/catalog.ts';
import { excerptOf, type Excerpt } from '../../domain/search/excerpt.ts';
import type { TextScores } from '../../domain/search/match.ts';
import { planSearch, type Plan } from '../../domain/search/plan.ts';
import { rank, withComparison } from '../../domain/search/rank.ts';
import { withRequirements } from '../../domain/search/requirements.ts';
import { WordIndex } from '../../domain/search/word-index.ts';
import { isStopWord, wordsOf } from '../../domain/search/words.ts';
import { url } from '../../domain/urls.ts';
import { fetchJson } from '../site/fetch-json.ts';

/** One result, ready to show. */
export interface Hit extends Pick<CatalogEntry, 'kind' | 'title' | 'within' | 'party'> {
  /** With the base path. */
  readonly href: string;
  /** Loads the sentence with the match; undefined if only names and titles were searched. */
  readonly loadExcerpt: (() => Promise<Excerpt>) | undefined;
}

export interface SearchResults {
  readonly plan: Plan;
  readonly hits: readonly Hit[];
  /** Whether the full text was searched in addition to names and titles. */
  readonly fullText: 'pending' | 'failed' | 'done';
}

/** The part of Pagefind's browser API that the site uses (pagefind 1.5). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ results: { id: string; score: number; data(): Promise<{ content: string }> }[] }>;
}

/** A record whose text contains the words of a phrasing. */
interface TextHit {
  readonly path: string;
  readonly score: number;
  readonly loadText: () => Promise<string>;
}
type TextSearch = (words: string) => Promise<TextHit[]>;
/** The hits for each phrasing of each concept. */
type TextHits = readonly (readonly TextHit[][])[];

/** Loads something once. After a failure, the next call tries again. */
function createLoader<Value>(load: () => Promise<Value>) {
  let loading: Promise<Value> | undefined;
  const loader = {
    value: undefined as Value | undefined,
    get: (): Promise<Value> => {
      loading ??= load().then((value) => (loader.value = value));
      loading.catch(() => (loading = undefined));
      return loading;
    },
  };
  return loader;
}

interface Names {
  readonly catalog: Catalog;
  readonly index: WordIndex;
  readonly byPath: ReadonlyMap<string, CatalogEntry>;
}
const indexNames = (catalog: Catalog): Names => ({
  catalog,
  index: new WordIndex(catalog),
  byPath: new Map(catalog.entries.map((entry) => [entry.path, entry])),
});

const names = createLoader(async () => indexNames(fromFile(await fetchJson<CatalogFile>(url('/search/catalog.json')))));

const details = createLoader(async () => {
  const { catalog } = await names.get();
  const file = await fetchJson<DetailsFile>(url('/search/details.json'));
  return { ...indexNames(addDetails(catalog, file)), ids: file.ids };
});

// The first results come from the names, so nothing else may compete with them for the network or the processor.
const texts = createLoader(async (): Promise<TextSearch> => {
  await names.get();
  const [pagefind, { catalog, ids }] = await Promise.all([startPagefind(), details.get()]);
  const pathsById = new Map(ids.map((id, index) => [id, catalog.entries[index]?.path ?? '']));
  return async (words) =>
    (await pagefind.search(words)).results.map((result) => ({
      path: pathsById.get(result.id) ?? '',
      score: result.score,
      loadText: async () => (await result.data()).content,
    }));
});

async function startPagefind(): Promise<Pagefind> {
  const address = new URL(url('/pagefind/pagefind.js'), location.href).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Without a worker: the worker's script would delay the index, and a search takes only a few milliseconds.
  const metaCacheTag = import.meta.env.SEARCH_TAG;
  await pagefind.options({ ranking: { metaWeights: { title: 2 } }, noWorker: true, metaCacheTag });
  await pagefind.init();
  return pagefind;
}

/** How long the first results have the processor for themselves, in ms, so that the reader can go on typing. */
const restDelay = 100;

/** How long to wait before loading the full-text index in advance, in ms. */
const prefetchDelay = 300;

/** Loads the names, and a little later the full-text index. Resolves after the names. Failures show up in the next search. */
export async function prepareSearch(): Promise<void> {
  await names.get().catch(() => undefined);
  setTimeout(() => void texts.get().catch(() => undefined), prefetchDelay);
}

const searchTexts = ({ concepts }: Plan, search: TextSearch): Promise<TextHits> =>
  Promise.all(concepts.map(({ phrasings }) => Promise.all(phrasings.map(({ words }) => search(words)))));

/** The hit for each record's excerpt: from the concept with the most weight, and in the reader's own words if possible. */
function excerptHits({ concepts }: Plan, textHits: TextHits): ReadonlyMap<string, TextHit> {
  const byWeight = concepts.map(({ weight }, index) => ({ weight, hits: textHits[index] ?? [] })).sort((a, b) => b.weight - a.weight);
  const hits = new Map<string, TextHit>();
  for (const hit of byWeight.flatMap((concept) => concept.hits.flat())) if (!hits.has(hit.path)) hits.set(hit.path, hit);
  return hits;
}

function toHits(query: string, plan: Plan, textHits: TextHits, { index, catalog, byPath }: Names, limit: number): Hit[] {
  const scores = textHits.map((lists) => lists.map((list): TextScores => new Map(list.map(({ path, score }) => [path, score]))));
  const excerpts = excerptHits(plan, textHits);
  const otherWords = plan.concepts.flatMap(({ phrasings }) => phrasings.flatMap(({ words }) => wordsOf(words)));
  const excerptLoader = (path: string) => {
    const hit = excerpts.get(path);
    return hit && (async () => excerptOf(await hit.loadText(), plan.words, otherWords));
  };
  const ranked = rank(plan, scores, index).flatMap((path) => byPath.get(path) ?? []);
  return withRequirements(withComparison(ranked, plan, index), query, catalog)
    .slice(0, limit)
    .map(({ path, kind, title, within, party }) => ({
      href: url(path),
      kind,
      title,
      within,
      ...(party && { party }),
      loadExcerpt: excerptLoader(path),
    }));
}

/**
 * Whether a part of the full-text index is missing. Pagefind skips parts that it can't read. The index has every title except those of
 * requirements, so a part is missing if a title has no match.
 */
async function isIncomplete(search: TextSearch, textHits: TextHits, [first]: readonly Hit[]): Promise<boolean> {
  return first !== undefined && first.kind !== 'requirement' && textHits.flat(2).length === 0 && (await search(first.title)).length === 0;
}

/** Whether the catalog knows every word or its beginning. Other words may be in the details, such as "EC2.8". */
const isUnderstood = (query: string, { index }: Names) =>
  wordsOf(query).every((word) => isStopWord(word) || index.isKnown(word) || index.isBeginning(word));

function searchNames(query: string, source: Names, limit: number, fullText: 'pending' | 'failed'): SearchResults {
  const plan = planSearch(query, source.index);
  return { plan, hits: toHits(query, plan, [], source, limit), fullText };
}

/**
 * Searches the site.
 * @param limit the maximum number of results
 * @param onFirstResults called with matches in names and titles while the full-text index is loading
 * @returns undefined if the names can't be loaded
 */
export async function search(
  query: string,
  limit: number,
  onFirstResults: (results: SearchResults) => void,
): Promise<SearchResults | undefined> {
  const catalog = await names.get().catch(() => undefined);
  if (!catalog) return undefined;
  const allNames = () => details.get().catch(() => catalog);
  if (!texts.value) {
    onFirstResults(searchNames(query, isUnderstood(query, catalog) ? catalog : await allNames(), limit, 'pending'));
    await new Promise((resolve) => setTimeout(resolve, restDelay));
  }
  // Catch only loading errors. Any other error is a bug, and "offline" would be the wrong message.
  const loaded = await Promise.all([texts.get(), details.get()]).catch(() => undefined);
  const namesOnly = async () => searchNames(query, await allNames(), limit, 'failed');
  if (!loaded) return namesOnly();
  const [searchText, source] = loaded;
  const plan = planSearch(query, source.index);
  const textHits = await searchTexts(plan, searchText).catch(() => undefined);
  if (!textHits) return namesOnly();
  const hits = toHits(query, plan, textHits, source, limit);
  const isMissing = await isIncomplete(searchText, textHits, hits).catch(() => true);
  return { plan, hits, fullText: isMissing ? 'failed' : 'done' };
}
