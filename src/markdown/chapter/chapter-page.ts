import type { Root } from 'mdast';

import { dateInWords } from '../../domain/dates.ts';
import type { Chapter } from '../../domain/guide.ts';
import { closingQuestions } from '../../domain/question/pages.ts';
import { heading, list, paragraph, type Block } from '../nodes.ts';
import { footnotes, type MarkdownPage, type Site } from '../page.ts';
import { answerBlocks, closingBlocks } from '../question.ts';
import { convertAll } from './convert.ts';

/** A chapter: what it teaches, its text with every tag in plain Markdown, its questions and sources. */
export function chapterPage(chapter: Chapter, tree: Root, site: Site): MarkdownPage {
  const { guide } = site;
  const closing = closingQuestions(guide, chapter.id);
  const inText = chapter.questions.flatMap((id) => guide.questions.get(id) ?? []);
  return {
    path: chapter.path,
    title: chapter.title,
    summary: chapter.summary,
    blocks: [
      paragraph(`Chapter ${chapter.order} of ${guide.chapters.length}. Facts checked on ${dateInWords(chapter.checkedOn)}.`),
      heading(2, 'After this chapter you can'),
      list(chapter.outcomes.map((outcome) => [outcome])),
      ...(convertAll(tree.children, site) as Block[]),
      ...closingBlocks(closing),
      ...answerBlocks([...inText, ...closing], site),
      ...footnotes(guide, chapter.sources),
    ],
  };
}
