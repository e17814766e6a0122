import type { Chapter } from '../../domain/guide.ts';
import { attribute, parsePage, textOf } from '../built-site.ts';
import type { Element } from '../built-site.ts';
import { append, byClass, findAll, findOne, hasClass, make, remove, rename, setAttribute } from './tree.ts';

/** Of use on a page of the site, and of none in a book. */
const siteOnly = ['anchor', 'screen-only', 'way-on', 'card'];

/** In a book the title stands above the chapters' titles: every heading goes one level down. */
function lowerHeadings(main: Element): void {
  const lower: Record<string, string> = { h1: 'h2', h2: 'h3', h3: 'h4', h4: 'h5' };
  for (const element of findAll(main, ({ tagName }) => tagName in lower)) rename(element, lower[element.tagName] ?? element.tagName);
}

/** Outline nodes that open and close become plain ones. */
function openDetails(main: Element): void {
  for (const node of byClass(main, 'node')) {
    rename(node, 'div');
    setAttribute(node, 'open', undefined);
    for (const summary of findAll(node, ({ tagName }) => tagName === 'summary')) {
      rename(summary, 'p');
      setAttribute(summary, 'class', 'node-summary');
    }
  }
}

/** A picture stands for itself: its words become its alternative, its boxes lead nowhere, and the table that repeats it goes. */
function settleDiagram(figure: Element): void {
  const words = findAll(figure, (element) => attribute(element, 'id')?.endsWith('-words') === true)[0];
  for (const svg of byClass(figure, 'drawing')) {
    const label = [attribute(svg, 'aria-label'), words && textOf(words)].filter(Boolean).join('. ');
    setAttribute(svg, 'role', 'img');
    setAttribute(svg, 'aria-label', label);
    setAttribute(svg, 'aria-describedby', undefined);
    for (const box of findAll(svg, ({ tagName }) => tagName === 'a')) {
      rename(box, 'g');
      for (const name of ['href', 'aria-label']) setAttribute(box, name, undefined);
    }
  }
  for (const tools of byClass(figure, 'diagram-tools')) remove(tools);
}

/** Its name and summary, and what one can do after it. */
function headOf(chapter: Chapter, main: Element): Element[] {
  const outcomes = findOne(main, (element) => hasClass(element, 'outcomes'), 'outcomes');
  const list = findOne(outcomes, ({ tagName }) => tagName === 'ul', 'list of outcomes');
  return [
    make(
      'header',
      { class: 'book-head' },
      make('p', { class: 'kicker' }, `Chapter ${chapter.order}`),
      make('h2', { id: 'title' }, chapter.title),
      make('p', { class: 'lead' }, chapter.summary),
    ),
    make('div', { class: 'book-outcomes' }, make('p', { class: 'kicker' }, 'After this chapter you can'), list),
  ];
}

/** A chapter as a part of the book, from its built page; ids and links are still those of the page. @param dir the built site */
export function chapterPart(dir: string, chapter: Chapter): Element {
  const main = findOne(parsePage(dir, `guide/${chapter.id}/index.html`), ({ tagName }) => tagName === 'main', '<main>');
  findAll(main, (element) => siteOnly.some((name) => hasClass(element, name))).forEach(remove);
  byClass(main, 'diagram').forEach(settleDiagram);
  openDetails(main);
  lowerHeadings(main);
  // As a landmark each part is enough: "Check yourself" stands in every chapter.
  findAll(main, ({ tagName }) => tagName === 'section').forEach((section) => setAttribute(section, 'aria-labelledby', undefined));
  // Sources are numbered through the whole book and stand at its end.
  byClass(main, 'source-list').forEach((list) => list.parentNode && 'tagName' in list.parentNode && remove(list.parentNode));
  const part = make('section', { class: 'book-part' }, ...headOf(chapter, main));
  const bodies = main.childNodes.filter((node) => 'tagName' in node && ['prose', 'closing'].some((name) => hasClass(node, name)));
  append(part, ...bodies);
  return part;
}
