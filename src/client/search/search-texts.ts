import { numbersByKey, type RecordKeys } from '../../domain/search/record-keys.ts';

/** The part of Pagefind's browser API that we use (pagefind 1.5). */
interface Pagefind {
  options(options: {
    ranking: { metaWeights: Record<string, number> };
    excerptLength: number;
    noWorker: boolean;
    metaCacheTag: string;
  }): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ excerpt: string }>;
}

/** Text with the found words marked, in pieces; never markup. */
export type Excerpt = readonly { readonly text: string; readonly found: boolean }[];

/** A record whose text holds the words. */
export interface TextHit {
  /** The record's number in the catalog. */
  readonly record: number;
  readonly score: number;
  excerpt(): Promise<Excerpt>;
}

/** Searches the texts of all records for some words. */
export type TextSearch = (words: string) => Promise<TextHit[]>;

/** Pagefind marks found words with <mark> and escapes the rest: read back as text, so that nothing of it is ever parsed as markup. */
function excerptPieces(excerpt: string): Excerpt {
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return excerpt.split(/<\/?mark>/).map((text, at) => ({ text: plain(text), found: at % 2 === 1 }));
}

/**
 * Loads the index of the texts.
 * @param base the site's root, with a slash at its end
 * @param fetchJson fetches a file of the site
 * @throws when a file is missing or broken
 */
export async function loadTexts(base: string, fetchJson: <Shape>(path: string) => Promise<Shape>): Promise<TextSearch> {
  const address = new URL(`${base}pagefind/pagefind.js`, location.href).href;
  const starting = (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (pagefind) => {
    // Without a worker: its script would have to come before anything else is fetched, and a search takes a few milliseconds.
    const metaCacheTag = import.meta.env.SEARCH_TAG;
    await pagefind.options({ ranking: { metaWeights: { title: 2 } }, excerptLength: 24, noWorker: true, metaCacheTag });
    await pagefind.init();
    return pagefind;
  });
  const [pagefind, keys] = await Promise.all([starting, fetchJson<RecordKeys>('search/keys.json')]);
  const numberOf = numbersByKey(keys);
  return async (words) =>
    (await pagefind.search(words)).results.map((result) => ({
      record: numberOf(result.id),
      score: result.score,
      excerpt: async () => excerptPieces((await result.data()).excerpt),
    }));
}
