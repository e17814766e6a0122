import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dist } from '../pages.ts';

const folder = join(dist, '_astro');
const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const namedIn = (code: string) => scripts.filter((file) => code.includes(`./${file}`));

/** A script and all it may fetch, sooner or later. */
function allFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of namedIn(read(file))) allFrom(next, seen);
  return seen;
}

const bytesOf = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
const mostBytes = 25_000;

/** Where the work of each page begins: a script of the page's own, or one that every page knows and only this one fetches. */
const beginnings = {
  '/practice/': scripts.find(
    (file) => readFileSync(join(dist, 'practice/index.html'), 'utf8').includes(file) && !/^(Base|PrintScript)/.test(file),
  ),
  '/review/': scripts.find((file) => file.startsWith('desk.')),
  '/progress/': scripts.find((file) => file.startsWith('board.')),
};

describe('what a page that is worked with fetches beside the script of every page, after brotli', () => {
  it.each(Object.entries(beginnings))('%s keeps to 25 kB', (path, beginning) => {
    if (!beginning) throw new Error(`The script of ${path} was not found in dist/_astro/: name it here as the build names it now.`);
    const files = allFrom(beginning);
    expect(bytesOf(files), [...files].join('\n')).toBeLessThanOrEqual(mostBytes);
  });
});
