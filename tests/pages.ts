import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPages } from '../src/publish/built-site.ts';
import { redirects } from '../src/publish/hosting.ts';
import { everyPage } from './every-page.ts';

/** The folder of the built site. */
export const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Every page of the built site, without redirects. Tests of all pages run once for each. */
export const pages = listPages(dist).filter(({ path }) => !(path.slice(1) in redirects));

if (pages.length === 0) throw new Error('There is nothing in dist/ to test: run "npm run build" first.');

/** How many services have a page. */
export const serviceCount = pages.filter(({ path }) => /^\/services\/[^/]+\/$/.test(path)).length;

/** Folders whose pages one template draws from like data. */
const templates = ['/services/', '/layers/', '/checks/', '/frameworks/', '/compare/', '/stack/', '/practice/', '/handouts/service/'];
const weight = ({ file }: (typeof pages)[number]) => readFileSync(join(dist, file)).length;

/** The pages of a folder, the heaviest first. */
export const byWeightIn = (folder: string): typeof pages =>
  pages.filter(({ path }) => path.startsWith(folder) && path !== folder).toSorted((a, b) => weight(b) - weight(a));

/** Chapters differ in what they say, hardly in what they are made of. */
const likeFolders = ['/guide/', ...templates];

/** The heaviest page of each folder, and the pages outside them. */
const kinds = [
  ...pages.filter(({ path }) => !likeFolders.some((folder) => path.startsWith(folder) && path !== folder)),
  ...likeFolders.flatMap((folder) => byWeightIn(folder).slice(0, 1)),
];

/** All sheets have the same print panel, and most are made of the same parts. */
const isExtraSheet = (path: string) => /^\/handouts\/[\w-]+\/$/.test(path) && !/cheat-sheet|quiz-a|flashcards|matrix/.test(path);

/** One page of each kind; in `npm run weekly`, every page. */
export const onePageOfEachKind = everyPage ? pages : kinds.filter(({ path }) => !isExtraSheet(path));

/** The chapters, and of each other folder the three heaviest pages: the markup of the rest is made of the same parts. All in `npm run weekly`. */
export const pagesToValidate = everyPage
  ? pages
  : [
      ...new Set([
        ...kinds.filter(({ path }) => path !== '/handouts/book/'),
        ...byWeightIn('/guide/'),
        ...templates.flatMap((folder) => byWeightIn(folder).slice(0, 3)),
      ]),
    ];

/** One of two or more kinds of pages, for slow tests of what other tests look at, too; in `npm run weekly`, every page. */
export const someKinds = (every: number): typeof pages => onePageOfEachKind.filter((_, at) => everyPage || at % every === 0);

const groupSize = 8;

/**
 * Pages in groups for one test each, which is named by its first and last page. A test of its own for each page would take longer than
 * the page. Name the page in each expectation, and let the test go on after a failure (`expect.soft`).
 */
export const inGroups = (all: typeof pages): readonly { readonly name: string; readonly paths: readonly string[] }[] =>
  Array.from({ length: Math.ceil(all.length / groupSize) }, (_, at) => {
    const paths = all.slice(at * groupSize, (at + 1) * groupSize).map(({ path }) => path);
    return { name: `each kind of page from ${paths[0]} to ${paths.at(-1)}`, paths };
  });
