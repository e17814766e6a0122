import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, serialize } from 'parse5';
import { attribute } from '../built-site.ts';
import { contentsOf } from './contents.ts';
import type { BookPart } from './part.ts';
import { append, empty, findOne } from './tree.ts';

/** The page that the book fills. */
export const bookFile = 'handouts/book/index.html';

/** Puts the parts of the book, contents first, into its built page. @param dir the built site */
export function writeBookPage(dir: string, parts: readonly BookPart[]): void {
  const path = join(dir, bookFile);
  const page = parse(readFileSync(path, 'utf8'));
  const place = findOne(page, (element) => attribute(element, 'data-book') !== undefined, 'place for the book');
  empty(place);
  append(place, contentsOf(parts), ...parts.map(({ element }) => element));
  writeFileSync(path, serialize(page));
}
