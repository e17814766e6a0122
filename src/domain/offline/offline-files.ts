/** The folder of Pagefind's index, and the names of its files (pagefind 1.5): nothing else knows them. */
export const pagefindFolder = 'pagefind/';

/** Folders in it whose file names contain a hash of the content. */
export const hashedPagefindFolders = ['pagefind/fragment/', 'pagefind/index/'] as const;

/** Its browser module, from the site's root. */
export const pagefindModule = 'pagefind/pagefind.js';

/** The one file that contains the texts of all search results by id, from the site's root. */
export const fragmentsFile = 'pagefind/fragments.json';

/** The id of a search result from the URL of its text; undefined for all other URLs. */
export const fragmentId = (path: string): string | undefined => /\/pagefind\/fragment\/([^/]+)\.pf_fragment$/.exec(path)?.[1];

/** Whether a file of Pagefind's output is used: its ready-made interfaces stay out of the site. */
export const isUsedPagefindFile = (path: string): boolean => !/(ui|highlight|playground|worker)[^/]*\.(js|css)$|wasm\.unknown/.test(path);

/** Whether a path is part of the search index: Pagefind's files and our catalog. */
export const isSearchFile = (path: string): boolean => /^(?:pagefind\/|search\/[^/]+\.json$)/.test(path);

/** File types that pages load. */
const usedByPages = /\.(?:html|css|js|json|svg|png|webp|avif|webmanifest|pagefind|pf_meta|pf_index|pf_filter)$/;

/** For search engines, home screens and other programs; the texts of search results are stored in one file instead of a thousand. */
const notUsedByPages = /^(?:sw\.js|social-card\.png|icons\/|pagefind\/fragment\/)|\.schema\.json$/;

/** Data that is published for others has its schema beside it; pages fetch none of it. */
const isPublished = (file: string, files: ReadonlySet<string>) =>
  file.endsWith('.json') && files.has(file.replace(/\.json$/, '.schema.json'));

/**
 * The files that a browser stores from the first visit on: all that pages, diagrams and search need. Downloads (PDF, EPUB, archives,
 * Markdown, tables) are stored when they are opened.
 * @param files every file of the built site, from its root
 */
export function offlineFiles(files: readonly string[]): string[] {
  const all = new Set(files);
  return files.filter((file) => usedByPages.test(file) && !notUsedByPages.test(file) && !isPublished(file, all));
}

/** The URL of a file from the site's root: a page is named by its folder. `guide/index.html` is `guide/`; the front page is `./`. */
export const offlineUrl = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1') || './';

/** The page shown in place of one that isn't stored. */
export const offlinePage = 'offline/';

/** The message from a page to the waiting worker when the reader wants the new version. */
export const takeOver = 'take-over';
