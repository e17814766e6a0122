import { handoutSheets } from '../../domain/handout/sheets.ts';
import { link, list } from '../nodes.ts';
import type { MarkdownPage, Site } from '../page.ts';

/** What there is for paper; the sheets themselves have no Markdown, as they show in their way what other pages say. */
export const handoutsPage = ({ guide, at }: Site): MarkdownPage => {
  const sheets = handoutSheets(guide);
  return {
    path: '/handouts/',
    title: 'Handouts',
    summary: `${sheets.length} sheets made for paper: study sheets, worksheets with keys, quizzes, flashcards, and one page for each service.`,
    blocks: [list(sheets.map(({ path, title, summary }) => [link(at(path), title), `: ${summary}`]))],
  };
};
