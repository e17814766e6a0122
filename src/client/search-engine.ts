import { WordIndex, type Catalog, type CatalogEntry } from '../domain/search/catalog.ts';
import { planSearch, type Plan } from '../domain/search/plan.ts';
import { rank, type Found } from '../domain/search/rank.ts';
import type { RecordKind } from '../domain/search/records.ts';

/** The part of Pagefind's browser API that we use (pagefind 1.5). */
interface Pagefind {
  options(options: { ranking: { metaWeights: Record<string, number> }; excerptLength: number; metaCacheTag: string }): Promise<void>;
  search(words: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ excerpt: string }>;
}

/** One result, ready to be shown. */
export interface Hit {
  /** With the sub-path. */
  readonly href: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly within: string;
  /** Text with the found words marked, in pieces; never markup. */
  readonly excerpt: readonly { text: string; found: boolean }[];
}

/** What a search brought. */
export interface Answer {
  readonly plan: Plan;
  readonly hits: readonly Hit[];
  /** Part of the index is missing or broken: only what titles and names say could be found. */
  readonly isPartial: boolean;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let ready: Promise<{ pagefind: Pagefind; index: WordIndex; entries: ReadonlyMap<string, CatalogEntry> }> | undefined;

/** Pagefind names its worker by a plain text, which the policy refuses unless it is this one. */
function allowPagefindsWorker(): void {
  const worker = new URL(`${base}pagefind/pagefind-worker.js`, location.href).href;
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (new URL(address, location.href).href === worker ? worker : null),
  });
}

allowPagefindsWorker();

async function load() {
  const address = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  const [pagefind, catalog] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    fetch(`${base}search/catalog.json`).then((response) => {
      if (!response.ok) throw new Error(`The catalog answered ${response.status}.`);
      return response.json() as Promise<Catalog>;
    }),
  ]);
  await pagefind.options({ ranking: { metaWeights: { title: 2 } }, excerptLength: 24, metaCacheTag: import.meta.env.SEARCH_TAG });
  return { pagefind, index: new WordIndex(catalog), entries: new Map(catalog.entries.map((entry) => [entry.id, entry])) };
}

/** Fetches what search needs, once; a failed attempt may be repeated. @throws when a file is missing or broken */
export function prepareSearch() {
  ready ??= load();
  ready.catch(() => (ready = undefined));
  return ready;
}

/** Pagefind marks found words with <mark> and escapes the rest: read back as text, so that nothing of it is ever parsed as markup. */
function excerptPieces(excerpt: string): Hit['excerpt'] {
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return excerpt.split(/<\/?mark>/).map((text, at) => ({ text: plain(text), found: at % 2 === 1 }));
}

async function hitOf(entry: CatalogEntry, result: PagefindResult | undefined): Promise<Hit> {
  const { path, kind, title, within } = entry;
  return { href: base + path.replace(/^\//, ''), kind, title, within, excerpt: result ? excerptPieces((await result.data()).excerpt) : [] };
}

/** For each record the result to take its excerpt from: the most telling concept's, in the reader's own words where they were found. */
function excerptSources({ concepts }: Plan, lists: readonly (readonly PagefindResult[][])[]): ReadonlyMap<string, PagefindResult> {
  const byTelling = concepts.map(({ weight }, at) => ({ weight, at })).toSorted((a, b) => b.weight - a.weight);
  const inOrder = byTelling.flatMap(({ at }) => lists[at] ?? []).flat();
  return new Map(inOrder.toReversed().map((result) => [result.id, result]));
}

/**
 * Finds what a query asks for.
 * @param most results at the most
 * @throws when the index cannot be loaded
 */
export async function find(query: string, most: number): Promise<Answer> {
  const { pagefind, index, entries } = await prepareSearch();
  const plan = planSearch(query, index);
  const search = async (words: string) => (await pagefind.search(words)).results;
  const lists = await Promise.all(plan.concepts.map(({ ways }) => Promise.all(ways.map(({ words }) => search(words)))));
  const results = excerptSources(plan, lists);
  const found = lists.map((ways) => ways.map((list): Found => new Map(list.map(({ id, score }) => [id, score]))));
  const best = rank(plan, found, index).slice(0, most);
  const hits = await Promise.all(best.flatMap((id) => entries.get(id) ?? []).map((entry) => hitOf(entry, results.get(entry.id))));
  // Pagefind passes over a part of its index that it cannot read. It knows every title: where it does not find one, such a part is missing.
  const [first] = hits;
  const isPartial = results.size === 0 && first !== undefined && (await search(first.title)).length === 0;
  return { plan, hits, isPartial };
}
