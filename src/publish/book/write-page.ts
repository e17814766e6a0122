import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeOuter } from 'parse5';
import type { Element } from '../built-site.ts';
import { contentsOf } from './contents.ts';
import type { BookPart } from './part.ts';

/** The page that the book fills. */
export const bookFile = 'handouts/book/index.html';

const placeOf = (name: string) => new RegExp(`<div data-book-${name}(?:="")?>\\s*</div>`);

function fill(page: string, name: 'contents' | 'parts', elements: readonly Element[]): string {
  const place = placeOf(name);
  if (!place.test(page)) throw new Error(`dist/${bookFile} has no <div data-book-${name}></div> to put the book's ${name} into.`);
  const text = elements.map((element) => serializeOuter(element)).join('\n');
  return page.replace(place, () => `<div class="book-${name}">${text}</div>`);
}

/** Puts the contents and the parts of the book into its built page. @param dir the built site @throws Error where the page has no place for them */
export function writeBookPage(dir: string, parts: readonly BookPart[]): void {
  const path = join(dir, bookFile);
  const withContents = fill(readFileSync(path, 'utf8'), 'contents', [contentsOf(parts)]);
  writeFileSync(
    path,
    fill(
      withContents,
      'parts',
      parts.map(({ element }) => element),
    ),
  );
}
