import { withBase } from '../domain/urls.ts';
import { loadChapterTrees } from '../load/chapter-trees.ts';
import { contentOfRepository, getGuide } from '../load/guide.ts';
import type { MarkdownPage } from './page.ts';
import { markdownPages } from './pages.ts';

/** Every page of the repository's content as Markdown. @param base the sub-path of the site */
export const repositoryPages = (base: string): MarkdownPage[] =>
  markdownPages({ guide: getGuide(), at: (path) => withBase(path, base) }, loadChapterTrees(contentOfRepository()));
