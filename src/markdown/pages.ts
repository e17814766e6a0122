import type { Root } from 'mdast';
import { questionLists } from '../domain/question/pages.ts';
import { chapterPage } from './chapter/chapter-page.ts';
import { heading, paragraph } from './nodes.ts';
import type { MarkdownPage, Site } from './page.ts';
import { checkPages } from './pages/checks.ts';
import { handoutsPage } from './pages/handouts.ts';
import { homePage } from './pages/home.ts';
import { practiceListPage, practicePage } from './pages/practice.ts';
import { diagramsPage, glossaryPage, guidePage, sourcesPage } from './pages/reference.ts';
import { servicePage } from './pages/service.ts';
import { comparePage, comparisonPage, layerPage, layersPage, matrixPage, surprisesPage } from './pages/services.ts';
import { print } from './print.ts';

/**
 * Every page that has a text of its own, as Markdown; the search page and the page for wrong addresses have none.
 * @param trees the parsed text of each chapter, by id
 */
export function markdownPages(site: Site, trees: ReadonlyMap<string, Root>): MarkdownPage[] {
  const { guide } = site;
  return [
    homePage(site),
    guidePage(site),
    ...guide.chapters.flatMap((chapter) => {
      const tree = trees.get(chapter.id);
      return tree ? [chapterPage(chapter, tree, site)] : [];
    }),
    matrixPage(site),
    ...[...guide.services.values()].map((service) => servicePage(service, site)),
    layersPage(site),
    ...guide.layers.map((layer) => layerPage(layer, site)),
    comparePage(site),
    ...guide.comparisons.map((comparison) => comparisonPage(comparison, site)),
    surprisesPage(site),
    ...checkPages(site),
    practicePage(site),
    ...questionLists(guide).map((list) => practiceListPage(list, site)),
    glossaryPage(site),
    diagramsPage(site),
    handoutsPage(site),
    sourcesPage(site),
  ];
}

/** The text of a page's Markdown: its title, what it holds, and the rest. */
export const markdownText = ({ title, summary, blocks }: MarkdownPage): string => print([heading(1, title), paragraph(summary), ...blocks]);
