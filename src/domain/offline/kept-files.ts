/** Kinds of file that pages need to show themselves and to search. */
const shownByPages = /\.(?:html|css|js|json|svg|png|webp|avif|webmanifest|pagefind|pf_meta|pf_index|pf_filter)$/;

/** For search engines, home screens and other programs; the texts of search results are kept in one file instead of more than a thousand. */
const notForPages = /^(?:sw\.js|social-card\.png|icons\/|pagefind\/fragment\/)|\.schema\.json$/;

/** Data that is published for others has its schema beside it; pages fetch none of it. */
const isPublished = (file: string, files: ReadonlySet<string>) =>
  file.endsWith('.json') && files.has(file.replace(/\.json$/, '.schema.json'));

/**
 * The files that a reader's device keeps from the first visit on: all that pages, diagrams and search need. Downloads (PDF, EPUB, archives,
 * Markdown, tables) are kept once they were opened.
 * @param files every file of the built site, from its root
 */
export function keptFiles(files: readonly string[]): string[] {
  const all = new Set(files);
  return files.filter((file) => shownByPages.test(file) && !notForPages.test(file) && !isPublished(file, all));
}

/** What the site calls a file, from its root: a page by its folder. `guide/index.html` is `guide/`; the front page is `./`. */
export const keptAddress = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1') || './';

/** The page that stands in for one that is not kept. */
export const offlinePage = 'offline/';

/** What a page says to a worker that waits, when the reader wants the new version. */
export const takeOver = 'take-over';
