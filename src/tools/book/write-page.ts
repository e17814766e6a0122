import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeOuter } from 'parse5';
import { contentsOf } from './contents.ts';
import type { BookPart } from './part.ts';

/** The page that the book fills. */
export const bookFile = 'handouts/book/index.html';

const place = /<div data-book(?:="")?>\s*<\/div>/;

/** Puts the parts of the book, contents first, into its built page. @param dir the built site @throws Error where the page has no place for it */
export function writeBookPage(dir: string, parts: readonly BookPart[]): void {
  const path = join(dir, bookFile);
  const page = readFileSync(path, 'utf8');
  if (!place.test(page)) throw new Error(`dist/${bookFile} has no <div data-book></div> to put the book into.`);
  const text = [contentsOf(parts), ...parts.map(({ element }) => element)].map((element) => serializeOuter(element)).join('\n');
  writeFileSync(
    path,
    page.replace(place, () => `<div class="book-text">${text}</div>`),
  );
}
