import { addDetails, fromFile, type CatalogFile, type DetailsFile } from '../../domain/search/catalog-file.ts';
import { answerOf, excerptOf, wordsBeside, type Excerpt } from '../../domain/search/excerpt.ts';
import { planSearch, type Plan } from '../../domain/search/plan.ts';
import { countAnswers, rank, withComparison } from '../../domain/search/rank.ts';
import { withRequirements } from '../../domain/search/requirements.ts';
import { WordIndex } from '../../domain/search/word-index.ts';
import { isStopWord, wordsOf } from '../../domain/search/words.ts';
import { url } from '../../domain/urls.ts';
import { fetchJson, fetchOnce } from '../site/fetch-json.ts';

/** One result, ready to show. */
export type Hit = ReturnType<typeof findHits>['hits'][number];

export interface SearchResults {
  readonly plan: Plan;
  readonly hits: readonly Hit[];
  /** The number of all results, including those after the last hit. */
  readonly total: number;
  /** Whether the full text was searched in addition to names and titles. */
  readonly fullText: 'pending' | 'failed' | 'done';
}

/** The part of Pagefind's browser API that the site uses (pagefind 1.5). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ results: { id: string; score: number; data(): Promise<{ content: string }> }[] }>;
}

/** The records whose texts contain the words of a phrasing, by path. */
type TextHits = ReadonlyMap<string, { readonly score: number; readonly loadText: () => Promise<string> }>;
type TextSearch = (words: string) => Promise<TextHits>;

const names = () =>
  fetchOnce(url('/search/catalog.json'), async (address) => new WordIndex(fromFile(await fetchJson<CatalogFile>(address))));

const details = () =>
  fetchOnce(url('/search/details.json'), async (address) => {
    const { catalog } = await names();
    return new WordIndex(addDetails(catalog, await fetchJson<DetailsFile>(address)));
  });

let areTextsLoaded = false;

// The first results come from the names, so nothing else may compete with them for the network or the processor.
const texts = () =>
  fetchOnce(url('/pagefind/pagefind.js'), async (address): Promise<TextSearch> => {
    await names();
    const [pagefind, { catalog }] = await Promise.all([startPagefind(address), details()]);
    areTextsLoaded = true;
    return async (words) => {
      const { results } = await pagefind.search(words);
      const entries = results.map((result) => {
        const loadText = async () => (await result.data()).content;
        return [catalog.paths?.get(result.id) ?? '', { score: result.score, loadText }] as const;
      });
      return new Map(entries);
    };
  });

async function startPagefind(address: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ new URL(address, location.href).href)) as Pagefind;
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
  await names().catch(() => undefined);
  setTimeout(() => void texts().catch(() => undefined), prefetchDelay);
}

/** Searches the texts for each phrasing of each concept. */
const searchTexts = ({ concepts }: Plan, search: TextSearch): Promise<TextHits[][]> =>
  Promise.all(concepts.map(({ phrasings }) => Promise.all(phrasings.map(({ words }) => search(words)))));

/** @param textHits for each phrasing of each concept; empty if only names and titles are searched */
function findHits(query: string, plan: Plan, textHits: readonly (readonly TextHits[])[], index: WordIndex, limit: number) {
  // The excerpt comes from the concept with the most weight, and has the reader's own words if possible.
  const byWeight = plan.concepts
    .map(({ weight }, position) => ({ weight, hits: textHits[position] ?? [] }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ hits }) => hits);
  const otherWords = plan.concepts.flatMap(({ phrasings }) => phrasings.flatMap(({ words }) => wordsOf(words)));
  const ranked = withRequirements(withComparison(rank(plan, textHits, index), plan, index), query, index.catalog);
  const answers = countAnswers(ranked, plan);
  const hits = ranked.slice(0, limit).map(({ path, kind, title, within, party }, position) => {
    const found = byWeight.find((hits) => hits.has(path))?.get(path);
    const isAnswer = position < answers;
    const words = wordsBeside(title, plan.words);
    const excerpts = (text: string): readonly Excerpt[] =>
      isAnswer && party ? answerOf(text, party, words) : [{ pieces: excerptOf(text, words, otherWords) }];
    /** Loads the sentence with the match or, for an answer, what each side does. */
    const loadExcerpts = found && (async () => excerpts(await found.loadText()));
    return { href: url(path), kind, title, within, party, isAnswer, loadExcerpts };
  });
  return { hits, total: ranked.length };
}

/**
 * Whether a part of the full-text index is missing. Pagefind skips parts that it can't read. The index has every title except those of
 * requirements, so a part is missing if a title has no match.
 */
async function isIncomplete(search: TextSearch, textHits: readonly (readonly TextHits[])[], [first]: readonly Hit[]): Promise<boolean> {
  if (!first || first.kind === 'requirement' || textHits.flat().some(({ size }) => size > 0)) return false;
  return (await search(first.title)).size === 0;
}

/** Whether the catalog knows every word or its beginning. Other words may be in the details, such as "EC2.8". */
const isUnderstood = (query: string, index: WordIndex) =>
  wordsOf(query).every((word) => isStopWord(word) || index.isKnown(word) || index.isBeginning(word));

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
  const first = await names().catch(() => undefined);
  if (!first) return undefined;
  const allNames = () => details().catch(() => first);
  const searchNames = (index: WordIndex, fullText: 'pending' | 'failed'): SearchResults => {
    const plan = planSearch(query, index);
    return { plan, ...findHits(query, plan, [], index, limit), fullText };
  };
  if (!areTextsLoaded) {
    onFirstResults(searchNames(isUnderstood(query, first) ? first : await allNames(), 'pending'));
    await new Promise((resolve) => setTimeout(resolve, restDelay));
  }
  // Catch only loading errors. Any other error is a bug, and "offline" would be the wrong message.
  const loaded = await Promise.all([texts(), details()]).catch(() => undefined);
  const namesOnly = async () => searchNames(await allNames(), 'failed');
  if (!loaded) return namesOnly();
  const [searchText, index] = loaded;
  const plan = planSearch(query, index);
  const textHits = await searchTexts(plan, searchText).catch(() => undefined);
  if (!textHits) return namesOnly();
  const found = findHits(query, plan, textHits, index, limit);
  const isMissing = await isIncomplete(searchText, textHits, found.hits).catch(() => true);
  return { plan, ...found, fullText: isMissing ? 'failed' : 'done' };
}
