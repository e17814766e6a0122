import type { Chapter } from '../../domain/guide.ts';
import { backMatter, type BackMatter } from '../../domain/handout/book.ts';
import { attribute, parsePage, textOf } from '../built-site.ts';
import type { Element } from '../built-site.ts';
import { prefixIds } from './links.ts';
import { idInBook } from './part.ts';
import type { Answer } from './questions.ts';
import { append, byClass, findAll, findOne, hasClass, make, remove, rename, setAttribute, unwrap } from './tree.ts';

const mainOf = (dir: string, page: string) => findOne(parsePage(dir, `${page}/index.html`), ({ tagName }) => tagName === 'main', '<main>');

const partUnder = (id: BackMatter, lead: string): Element =>
  make(
    'section',
    { class: 'book-part' },
    make('header', { class: 'book-head' }, make('h2', { id: idInBook(id, 'title') }, backMatter[id]), make('p', { class: 'lead' }, lead)),
  );

/** The answers, by the chapters that ask. */
export function answersPart(answers: ReadonlyMap<Chapter, readonly Answer[]>): Element {
  const part = partUnder('answers', 'Every option with its reason: an answer that is right for the wrong reason is worth another look.');
  for (const [chapter, given] of answers) {
    if (given.length === 0) continue;
    const id = idInBook('answers', chapter.id);
    const heading = make('h3', { id }, `Chapter ${chapter.order}: ${chapter.shortTitle ?? chapter.title}`);
    append(part, make('section', { class: 'book-answers' }, heading, ...given.map(({ element }) => element)));
  }
  return part;
}

/** An entry's sources become marks behind its meaning. */
function markSources(entry: Element): void {
  const meaning = findOne(entry, (each) => each.tagName === 'dd' && !hasClass(each, 'small'), 'meaning in a glossary entry');
  for (const row of findAll(entry, (each) => each.tagName === 'dd' && textOf(each).startsWith('Source'))) {
    for (const link of findAll(row, ({ tagName }) => tagName === 'a')) {
      append(meaning, make('sup', { class: 'source-mark' }, make('a', { href: attribute(link, 'href'), 'data-source': '' }, textOf(link))));
    }
    remove(row);
  }
}

/** All terms, from their page. @param dir the built site */
export function glossaryPart(dir: string): Element {
  const main = mainOf(dir, 'glossary');
  const entries = byClass(main, 'letter');
  const part = partUnder('glossary', 'The terms of this guide, each with the place that explains it.');
  for (const letter of entries) {
    findAll(letter, ({ tagName }) => tagName === 'h2').forEach((heading) => rename(heading, 'h3'));
    byClass(letter, 'self').forEach(unwrap);
    byClass(letter, 'entry').forEach(markSources);
    setAttribute(letter, 'aria-labelledby', undefined);
    prefixIds(letter, 'glossary');
  }
  append(part, ...entries);
  return part;
}

/** The sources that the other parts cite, from their page, in its order. @param cited their ids */
export function sourcesPart(
  dir: string,
  cited: ReadonlySet<string>,
): { readonly part: Element; readonly numbers: ReadonlyMap<string, number> } {
  const list = make('ol', { class: 'book-sources' });
  const numbers = new Map<string, number>();
  const entries = byClass(mainOf(dir, 'sources'), 'sources').flatMap((each) => findAll(each, ({ tagName }) => tagName === 'li'));
  for (const entry of entries) {
    const id = attribute(entry, 'id') ?? '';
    if (!cited.has(id)) continue;
    numbers.set(id, numbers.size + 1);
    const link = findOne(entry, ({ tagName }) => tagName === 'a', 'link in a source');
    const read = textOf(entry)
      .slice(textOf(link).length)
      .replace(/^[^·]*·\s*/, '');
    append(
      list,
      make(
        'li',
        { id: idInBook('sources', id) },
        link,
        ' ',
        make('span', { class: 'url' }, attribute(link, 'href') ?? ''),
        ' ',
        make('span', { class: 'soft' }, read),
      ),
    );
  }
  const part = partUnder(
    'sources',
    'The small numbers in the text lead here. AWS changes its pages: if one of them disagrees with this guide, believe AWS.',
  );
  append(part, list);
  return { part, numbers };
}
