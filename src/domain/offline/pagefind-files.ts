/** The folder of Pagefind's index, and the names of its files (pagefind 1.5): nothing else knows them. */
export const pagefindFolder = 'pagefind/';

/** Folders in it whose file names contain a hash of the content. */
export const hashedPagefindFolders = ['pagefind/fragment/', 'pagefind/index/'] as const;

/** Its browser module, from the site's root. */
export const pagefindModule = 'pagefind/pagefind.js';

/** The one file that holds the texts of all search results by id, from the site's root. */
export const fragmentsFile = 'pagefind/fragments.json';

/** The id of a search result from the URL of its text; undefined for all other URLs. */
export const fragmentId = (path: string): string | undefined => /\/pagefind\/fragment\/([^/]+)\.pf_fragment$/.exec(path)?.[1];

/** Whether a file of Pagefind's output is used: its ready-made interfaces stay out of the site. */
export const isUsedPagefindFile = (path: string): boolean => !/(ui|highlight|playground|worker)[^/]*\.(js|css)$|wasm\.unknown/.test(path);

/** Whether a path is part of the search index: Pagefind's files and our catalog. */
export const isSearchFile = (path: string): boolean => /^(?:pagefind\/|search\/[^/]+\.json$)/.test(path);
