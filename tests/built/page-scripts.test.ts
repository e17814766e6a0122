import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dist } from '../pages.ts';

const folder = join(dist, '_astro');
const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const namedIn = (code: string) => scripts.filter((file) => code.includes(`./${file}`));

/** A script and everything it may load. */
function allFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of namedIn(read(file))) allFrom(next, seen);
  return seen;
}

const bytesOf = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
/** The limit after compression, helpers of other parts included. Flashcards also have a filter by service (1 kB) and the styles of a card (0.3 kB). */
const maxBytes = (path: string) => ({ '/stack/': 25_000, '/review/': 27_000 })[path] ?? 26_000;
/** The page script; `size.test.ts` weighs it. */
const ofEveryPage = scripts.filter((file) => file.startsWith('Base.'));

/** The script that a page has in addition to the common one. */
function scriptIn(page: string): string | undefined {
  const html = readFileSync(join(dist, page), 'utf8');
  return scripts.find((file) => html.includes(file) && !file.startsWith('Base.'));
}

/** The entry script of each page: its own script, or a part of the common script that only this page loads. */
const entryScripts = {
  '/practice/': scriptIn('practice/index.html'),
  '/stack/': scripts.find((file) => file.startsWith('stack-panel.')),
  '/review/': scripts.find((file) => file.startsWith('review-page.')),
  '/progress/': scripts.find((file) => file.startsWith('board.')),
};

describe('the scripts of an interactive page, besides the common ones', () => {
  it.each(Object.entries(entryScripts))('stay within the limit on %s', (path, entry) => {
    if (!entry) throw new Error(`The script of ${path} was not found in dist/_astro/: name it here as the build names it now.`);
    const files = [...allFrom(entry, new Set(ofEveryPage))].filter((file) => !ofEveryPage.includes(file));
    expect(bytesOf(files), files.join('\n')).toBeLessThanOrEqual(maxBytes(path));
  });
});
