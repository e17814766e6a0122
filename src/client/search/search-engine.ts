import { unpackCatalog, type CatalogFile } from '../../domain/search/catalog-file.ts';
import type { CatalogEntry } from '../../domain/search/catalog.ts';
import { withComparison } from '../../domain/search/comparing.ts';
import type { Found } from '../../domain/search/fit.ts';
import { planSearch, type Plan } from '../../domain/search/plan.ts';
import { rank } from '../../domain/search/rank.ts';
import type { RecordKind } from '../../domain/search/records.ts';
import { WordIndex } from '../../domain/search/word-index.ts';
import { loadTexts, type Excerpt, type TextHit, type TextSearch } from './search-texts.ts';

/** One result, ready to be shown. */
export interface Hit {
  /** With the sub-path. */
  readonly href: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly within: string;
  /** Comes after the result itself; absent where only names and titles were searched. */
  readonly excerpt: (() => Promise<Excerpt>) | undefined;
}

/** What a search brought. */
export interface Answer {
  readonly plan: Plan;
  readonly hits: readonly Hit[];
  /** Names and titles only, the texts not being at hand: not yet, or not at all. */
  readonly namesOnly: 'for now' | 'at all' | undefined;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

async function fetchJson<Shape>(path: string): Promise<Shape> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as Shape;
}

interface Names {
  readonly index: WordIndex;
  readonly entries: readonly CatalogEntry[];
  readonly byPath: ReadonlyMap<string, CatalogEntry>;
}

async function loadNames(): Promise<Names> {
  const catalog = unpackCatalog(await fetchJson<CatalogFile>('search/catalog.json'));
  const { entries } = catalog;
  return { index: new WordIndex(catalog), entries, byPath: new Map(entries.map((entry) => [entry.path, entry])) };
}

/** Begins once, keeps what came, and may be tried again after a failure. */
function once<Value>(load: () => Promise<Value>) {
  let begun: Promise<Value> | undefined;
  const asked = { value: undefined as Value | undefined, get };
  function get(): Promise<Value> {
    begun ??= load().then((value) => (asked.value = value));
    begun.catch(() => (begun = undefined));
    return begun;
  }
  return asked;
}

const names = once(loadNames);
/** After so many ms in which nothing is searched, the texts are fetched all the same. */
const untilTexts = 300;
// The names bring the first results: neither on a slow line nor on a slow processor should anything else come between.
const texts = once(async () => {
  await names.get();
  return loadTexts(base, fetchJson);
});

/**
 * Fetches what search needs: the names, and when they are there and nothing is searched yet, the texts.
 * @returns when the names are there; also where they could not be had, as a search says what is missing
 */
export async function prepareSearch(): Promise<void> {
  await names.get().catch(() => undefined);
  setTimeout(() => void texts.get().catch(() => undefined), untilTexts);
}

/** For each record where to take its excerpt from: the most telling concept's hit, in the reader's own words where they were found. */
function excerptSources({ concepts }: Plan, lists: readonly (readonly TextHit[][])[]): ReadonlyMap<number, TextHit> {
  const byTelling = concepts.map(({ weight }, at) => ({ weight, at })).toSorted((a, b) => b.weight - a.weight);
  const inOrder = byTelling.flatMap(({ at }) => lists[at] ?? []).flat();
  return new Map(inOrder.toReversed().map((hit) => [hit.record, hit]));
}

type Lists = readonly (readonly TextHit[][])[];

function answer(plan: Plan, lists: Lists, { index, entries, byPath }: Names, most: number): Hit[] {
  const sources = excerptSources(plan, lists);
  const pathOf = ({ record }: TextHit) => entries[record]?.path ?? '';
  const found = lists.map((ways) => ways.map((list): Found => new Map(list.map((hit) => [pathOf(hit), hit.score]))));
  const excerpts = new Map([...sources.values()].map((hit) => [pathOf(hit), hit]));
  const ranked = rank(plan, found, index).flatMap((path) => byPath.get(path) ?? []);
  return withComparison(ranked, plan, index)
    .slice(0, most)
    .map(({ path, kind, title, within }) => {
      const source = excerpts.get(path);
      return { href: base + path.replace(/^\//, ''), kind, title, within, excerpt: source && (() => source.excerpt()) };
    });
}

const searchTexts = ({ concepts }: Plan, search: TextSearch): Promise<Lists> =>
  Promise.all(concepts.map(({ ways }) => Promise.all(ways.map(({ words }) => search(words)))));

/** Pagefind passes over a part of its index that it cannot read. It knows every title: where it does not find one, such a part is missing. */
async function isBroken(search: TextSearch, lists: Lists, [first]: readonly Hit[]): Promise<boolean> {
  return first !== undefined && lists.flat(2).length === 0 && (await search(first.title)).length === 0;
}

/**
 * Finds what a query asks for.
 * @param most results at the most
 * @param onNames told what the names and titles alone bring, while the texts are still on their way
 * @throws when not even the names can be loaded
 */
export async function find(query: string, most: number, onNames: (answer: Answer) => void): Promise<Answer> {
  const known = await names.get();
  const plan = planSearch(query, known.index);
  if (!texts.value) onNames({ plan, hits: answer(plan, [], known, most), namesOnly: 'for now' });
  try {
    const search = texts.value ?? (await texts.get());
    const lists = await searchTexts(plan, search);
    const hits = answer(plan, lists, known, most);
    return { plan, hits, namesOnly: (await isBroken(search, lists, hits)) ? 'at all' : undefined };
  } catch {
    return { plan, hits: answer(plan, [], known, most), namesOnly: 'at all' };
  }
}
