import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listFiles, listPages } from '../built-site.ts';
import { Scales } from '../page-weight.ts';
import type { Visit } from './cost.ts';

/** Bytes of an answer's headers, ours included. */
const headers = 900;
/** Pages read in a visit after the first; a reader who stays for the whole guide reads more, one who looks something up reads fewer. */
const furtherPages = 5;

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What the first search of a visit fetches: engine, catalog, and of the index a few parts of each kind. */
function searchFiles(dir: string): number[] {
  const size = (file: string) => {
    const bytes = readFileSync(join(dir, file));
    return /\.(js|json)$/.test(file) ? brotliCompressSync(bytes).length : bytes.length;
  };
  const files = listFiles(dir);
  const whole = files.filter(
    (file) => /^(pagefind\/(?!fragments)[^/]+|search\/[^/]+\.json|_astro\/search-[^/]+\.js)$/.test(file) && !/\.(br|gz)$/.test(file),
  );
  const parts = (folder: string, most: number) => files.filter((file) => file.startsWith(`pagefind/${folder}/`)).slice(0, most);
  return [...whole, ...parts('index', 3), ...parts('fragment', 6)].map(size);
}

/**
 * A visit measured on the built site: the front page with nothing kept, five more pages of middling weight, and one search.
 * Styles and scripts are kept from the first page on, and count once more for each part of the site.
 */
export function measureVisit(dir: string, base?: string): Visit {
  const scales = new Scales(dir, base);
  const pages = listPages(dir);
  const weights = pages.map((page) => scales.measure(page));
  const front = weights[pages.findIndex(({ path }) => path === '/')];
  if (!front) throw new Error('There is nothing in dist/ to measure: run "npm run build" first.');
  const search = searchFiles(dir);
  const further = furtherPages * median(weights.map(({ html }) => html));
  const requests = front.requests.length + furtherPages + 2 + search.length;
  const bytes = front.html + front.css + front.js + further + search.reduce((sum, size) => sum + size, 0);
  return { bytes: bytes + requests * headers, requests };
}
