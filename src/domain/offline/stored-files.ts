/** The folder of Pagefind's index. Only this file knows the names of Pagefind's files (pagefind 1.5). */
export const pagefindFolder = 'pagefind/';

/** Its folders whose file names contain a hash of the content. */
export const hashedPagefindFolders = ['pagefind/fragment/', 'pagefind/index/'] as const;

/** Its browser module, from the site's root. */
export const pagefindModule = 'pagefind/pagefind.js';

/** Two files of the packs with the texts of all search results by id: those of the chapters, and all others. */
export const fragmentFiles = { chapters: 'pagefind/fragments.json', everything: 'pagefind/more-fragments.json' } as const;

/** The id of a search result, from the URL of its text; undefined for other URLs. */
export const fragmentId = (path: string): string | undefined => /\/pagefind\/fragment\/([^/]+)\.pf_fragment$/.exec(path)?.[1];

/** Whether the site uses a file of Pagefind's output. It doesn't use Pagefind's ready-made interfaces. */
export const isUsedPagefindFile = (path: string): boolean => !/(ui|highlight|playground|worker)[^/]*\.(js|css)$|wasm\.unknown/.test(path);

/** Whether a path is part of the search index: Pagefind's files and our catalog. */
export const isSearchFile = (path: string): boolean => /^(?:pagefind\/|search\/[^/]+\.json$)/.test(path);

/** File types that pages load. */
const usedByPages = /\.(?:html|css|js|json|svg|webmanifest|woff2|pagefind|pf_meta|pf_index|pf_filter)$/;

/** Files for other programs and the worker's own files. The texts of search results are stored in two files instead of thousands. */
const notUsedByPages = /^(?:sw\.js|data\/oscal\/.*|offline\/[^/]+\.json|pagefind\/fragment\/.*)$|\.schema\.json$/;

/** Published data has a schema beside it. Pages don't fetch it. */
const isPublished = (file: string, files: ReadonlySet<string>) =>
  file.endsWith('.json') && files.has(file.replace(/\.json$/, '.schema.json'));

/** The chapters, the pages that lead to them, and what every page loads. */
const ofChapters = /^(?:index\.html|(?:guide|glossary|search|offline|_astro)\/.*|data\/terms\.json|favicon\.svg|manifest\.webmanifest)$/;

/** Scripts and fonts of pages that aren't chapters. These pages load them at once, so they are stored when the reader opens one. */
const ofOtherPages =
  /^_astro\/(?:stack-|compare-panel\.|PrintPanel\.|review-page\.|board\.|statistics\.|begin\.|variant-switch\.|quiz-page\.|slides\.|source-serif-)/;

/** What is stored together: chapters and search on the first visit, everything when the reader wants the whole guide. */
export type OfflineGroup = 'chapters' | 'search' | 'everything';

/**
 * Groups the files that are stored for reading offline. Downloads (PDF, EPUB, archives, Markdown, tables) aren't among them; they are
 * stored when they are opened.
 * @param files all files of the built site, from its root
 */
export function offlineFiles(files: readonly string[]): Record<OfflineGroup, string[]> {
  const all = new Set(files);
  const groups: Record<OfflineGroup, string[]> = { chapters: [], search: [], everything: [] };
  for (const file of files.filter((each) => usedByPages.test(each) && !notUsedByPages.test(each) && !isPublished(each, all)))
    groups[isSearchFile(file) ? 'search' : ofChapters.test(file) && !ofOtherPages.test(file) ? 'chapters' : 'everything'].push(file);
  return groups;
}

/** The URL of a file, from the site's root. A page's URL is its folder: `guide/` for `guide/index.html`, `./` for the home page. */
export const offlineUrl = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1') || './';

/** The page shown instead of one that isn't stored. */
export const offlinePage = 'offline/';

/** Limits on storing what the reader opens: the number of files, and the bytes per file. */
export const openedLimits = { files: 100, bytes: 2_000_000 } as const;

/** Whether a response may be stored: a network with a sign-in page answers every request with that page. @param path without the query */
export function isStorable(path: string, { status, redirected, headers }: Pick<Response, 'status' | 'redirected' | 'headers'>): boolean {
  const isPage = /(?:\/|\.html)$/.test(path);
  const isHtml = (headers.get('content-type') ?? '').startsWith('text/html');
  return status === 200 && !redirected && isPage === isHtml && Number(headers.get('content-length')) <= openedLimits.bytes;
}

/** Whether a page is ours and not a network's sign-in page: all our pages have this footer. */
export const isOurPage = (html: string): boolean => html.includes('<footer class="site-footer"');

/** Several files of the site in one file, which one request can fetch. */
export interface Pack {
  /** Styles that pages share. Pages contain an index into them, because gzip, which looks back only 32 kB, wouldn't find the repetition. */
  readonly styles: readonly string[];
  /** For each content type, the texts of files by URL from the site's root. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A pack on the host. By the hash, the browser rejects a pack that is incomplete or of another version, as during a deployment. */
export interface PackFile {
  /** From the site's root. */
  readonly url: string;
  /** The `integrity` option of `fetch`. */
  readonly integrity: string;
}

/** All packs of a version of the site: those stored on the first visit, and those stored when the reader wants the whole guide. */
export interface OfflinePlan {
  /** A hash of all packs. */
  readonly version: string;
  readonly first: readonly PackFile[];
  readonly rest: readonly PackFile[];
  /** The bytes of both after gzip, which all hosts support; brotli makes them smaller. */
  readonly sizes: { readonly first: number; readonly rest: number };
}

/** The sizes of the packs, from the site's root. */
export const sizesFile = 'offline/sizes.json';

/** The content type of files that aren't text. A pack contains them in base64. */
export const binary = 'application/octet-stream';

const pageStyle = /<style>(\d+)<\/style>/;

function decode(text: string, type: string, styles: readonly string[]): string | Uint8Array<ArrayBuffer> {
  if (type === binary) return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return text.replace(pageStyle, (_, index) => `<style>${styles[Number(index)] ?? ''}</style>`);
}

export const filesIn = ({ styles, files }: Pack): { url: string; type: string; body: string | Uint8Array<ArrayBuffer> }[] =>
  Object.entries(files).flatMap(([type, texts]) =>
    Object.entries(texts).map(([url, text]) => ({ url, type, body: decode(text, type, styles) })),
  );

/** The headers of a file in a pack: the headers of the pack, such as security headers, with the content type of the file. */
export function fileHeaders(ofPack: Headers, type: string): Headers {
  const headers = new Headers(ofPack);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified', 'vary']) headers.delete(name);
  headers.set('content-type', type);
  return headers;
}

/**
 * What a page tells the worker: that the reader wants the new version, that the reader is active, so nothing else may use the connection, or
 * that the reader wants the whole guide stored.
 */
export type PageMessage = 'take-over' | 'busy' | 'keep-whole';

/** The messages that the worker sends to all pages while it stores the whole guide. */
export type KeepProgress = { readonly done: number; readonly of: number } | { readonly failed: 'full' | 'network' };

/** The URL, from the site's root, of a cache entry: `wanted` if the reader wants the whole guide, `kept` when it is stored. */
export const wholeEntry = 'offline/whole';
