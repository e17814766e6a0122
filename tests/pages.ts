import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPages } from '../src/publish/built-site.ts';
import { redirects } from '../src/publish/hosting.ts';
import { everyPage } from './every-page.ts';

/** The folder of the built site. */
export const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Every page of the built site but redirects; tests that must hold on each page run once per entry. */
export const pages = listPages(dist).filter(({ path }) => !(path.slice(1) in redirects));

if (pages.length === 0) throw new Error('There is nothing in dist/ to test: run "npm run build" first.');

/** How many services have a page. */
export const serviceCount = pages.filter(({ path }) => /^\/services\/[^/]+\/$/.test(path)).length;

/** Folders whose pages one template draws from like data. */
const templates = ['/services/', '/layers/', '/checks/', '/frameworks/', '/compare/', '/stack/', '/practice/', '/handouts/service/'];
/** How many pages of such a folder a slow test looks at. */
const perTemplate = 2;

const weight = ({ file }: (typeof pages)[number]) => readFileSync(join(dist, file)).length;

/** The pages of a folder, the heaviest first. */
export const byWeightIn = (folder: string): typeof pages =>
  pages.filter(({ path }) => path.startsWith(folder) && path !== folder).toSorted((a, b) => weight(b) - weight(a));

/** Of a folder's pages the heaviest and the lightest: what one template draws differs by how much there is. */
function spread(folder: string): typeof pages {
  const byWeight = byWeightIn(folder);
  const step = Math.max(1, (byWeight.length - 1) / (perTemplate - 1));
  return [...new Set(Array.from({ length: perTemplate }, (_, at) => byWeight[Math.round(at * step)]))].flatMap((page) => page ?? []);
}

/** Every page but those that differ from another only in their data; for tests that take long for each page. */
export const tellingPages = everyPage
  ? pages
  : [...pages.filter(({ path }) => !templates.some((folder) => path.startsWith(folder) && path !== folder)), ...templates.flatMap(spread)];

/** Chapters differ in what they say, hardly in what they are made of. */
const likeFolders = ['/guide/', ...templates];

/** The heaviest page of each folder, and the pages outside them. */
const kinds = [
  ...pages.filter(({ path }) => !likeFolders.some((folder) => path.startsWith(folder) && path !== folder)),
  ...likeFolders.flatMap((folder) => byWeightIn(folder).slice(0, 1)),
];

/** For tests of markup and components. All that is in the book is on the pages of the chapters, too, and it takes as long as ten of them. */
export const onePageOfEachTemplate = everyPage ? pages : kinds.filter(({ path }) => path !== '/handouts/book/');

/** All sheets have the same script and print panel; of these two, one is fixed, and one is made by a script. */
const isExtraSheet = (path: string) =>
  /^\/handouts\/[\w-]+\/$/.test(path) && !['/handouts/cheat-sheet/', '/handouts/quiz-a/'].includes(path);

/** For tests of scripts, and of what all pages have alike. */
export const onePageOfEachKind = kinds.filter(({ path }) => !isExtraSheet(path));
