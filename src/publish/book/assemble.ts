import type { Chapter, Guide } from '../../domain/guide.ts';
import { backMatter, type BackMatter } from '../../domain/handout/book.ts';
import type { Element } from '../built-site.ts';
import { answersPart, glossaryPart, sourcesPart } from './back-matter.ts';
import { chapterPart } from './chapter-part.ts';
import { leadLinks, prefixIds } from './links.ts';
import { idInBook, type BookPart } from './part.ts';
import { takeAnswers, type Answer } from './questions.ts';
import { citedIn, numberSources } from './source-numbers.ts';
import { setAttribute } from './tree.ts';

interface MadeChapter {
  readonly chapter: Chapter;
  readonly element: Element;
}

/** Numbers the questions through the book, and takes out their answers. */
function collectAnswers(chapters: readonly MadeChapter[]): ReadonlyMap<Chapter, readonly Answer[]> {
  const answers = new Map<Chapter, readonly Answer[]>();
  let next = 1;
  for (const { chapter, element } of chapters) {
    const taken = takeAnswers(element, next);
    answers.set(chapter, taken);
    next += taken.length;
  }
  return answers;
}

const partOf = ({ chapter, element }: MadeChapter): BookPart => ({
  id: chapter.id,
  kind: 'chapter',
  title: chapter.title,
  element,
});

const backPart = (id: BackMatter, element: Element): BookPart => ({ id, kind: id, title: backMatter[id], element });

/** Leads the links of all parts to their places in the book, and names the parts. */
function connect(parts: readonly BookPart[], numbers: ReadonlyMap<string, number>, base: string): void {
  const ids = new Set(parts.map(({ id }) => id));
  for (const { id, element } of parts) {
    numberSources(element, numbers, base);
    leadLinks(element, base, ids);
    setAttribute(element, 'id', id);
    setAttribute(element, 'aria-labelledby', idInBook(id, 'title'));
  }
}

/**
 * The whole guide as a book: its chapters, answers, glossary and sources, made from the finished pages of the site, so that it says what they say.
 * @param dir the built site @param base the sub-path it was built for
 */
export function assembleBook(dir: string, guide: Guide, base: string): BookPart[] {
  const chapters = guide.chapters.map((chapter) => ({ chapter, element: chapterPart(dir, chapter) }));
  const glossary = glossaryPart(dir);
  const cited = citedIn([...chapters.map(({ element }) => element), glossary], base);
  const { part: sources, numbers } = sourcesPart(dir, cited);
  for (const { chapter, element } of chapters) prefixIds(element, chapter.id);
  const answers = answersPart(collectAnswers(chapters));
  const parts = [...chapters.map(partOf), backPart('answers', answers), backPart('glossary', glossary), backPart('sources', sources)];
  connect(parts, numbers, base);
  return parts;
}
