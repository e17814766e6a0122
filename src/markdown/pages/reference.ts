import { chapterPath, sourcePath, termPath, titleOfPath } from '../../domain/paths.ts';
import { dateInWords } from '../../domain/dates.ts';
import { letters } from '../../domain/glossary/glossary-letters.ts';
import { readingMinutes } from '../../domain/guide.ts';
import { partyPhrase } from '../../domain/party-names.ts';
import type { Term } from '../../schema/term.ts';
import { diagramBlocks, diagramTable } from '../diagram.ts';
import { commas, heading, link, list, paragraph, type Block } from '../nodes.ts';
import type { MarkdownPage, Site } from '../page.ts';

/** The chapters in reading order. */
export const guidePage = ({ guide, at }: Site): MarkdownPage => ({
  path: '/guide/',
  title: 'The guide',
  summary: `The AWS Shared Responsibility Model in ${guide.chapters.length} short chapters, from the idea to worked examples.`,
  blocks: [
    list(
      guide.chapters.map(({ id, title, summary, words }) => [
        link(at(chapterPath(id)), title),
        `: ${summary} (${readingMinutes(words)} min)`,
      ]),
      true,
    ),
  ],
});

function termBlocks(term: Term, { guide, at }: Site): Block[] {
  const { label, short, detail, aliases, party, seeAlso, sources, taughtIn } = term;
  const links = (ids: readonly string[], path: (id: string) => string, labelOf: (id: string) => string | undefined) =>
    commas(ids.map((id) => link(at(path(id)), labelOf(id) ?? id)));
  return [
    heading(3, label),
    paragraph([short, detail].filter(Boolean).join(' ')),
    list([
      ...(aliases.length > 0 ? [[`Also: ${aliases.join(', ')}`]] : []),
      ...(party ? [[`Held by ${partyPhrase[party]}`]] : []),
      ['Explained in ', link(at(taughtIn), titleOfPath(guide, taughtIn))],
      ...(seeAlso.length > 0 ? [['See also ', ...links(seeAlso, termPath, (id) => guide.terms.get(id)?.label)]] : []),
      ['Source: ', ...links(sources, sourcePath, (id) => guide.sources.get(id)?.title)],
    ]),
  ];
}

/** Every term. */
export const glossaryPage = (site: Site): MarkdownPage => ({
  path: '/glossary/',
  title: 'Glossary',
  summary: `${site.guide.terms.size} terms, each in a sentence or two with its source.`,
  blocks: letters([...site.guide.terms.values()]).flatMap(({ letter, terms }) => [
    heading(2, letter),
    ...terms.flatMap((term) => termBlocks(term, site)),
  ]),
});

/** Every picture in words and as a table. */
export const diagramsPage = (site: Site): MarkdownPage => ({
  path: '/diagrams/',
  title: 'Diagrams',
  summary: 'The pictures of the guide in words and as tables.',
  blocks: [...site.guide.diagrams.values()].flatMap((diagram) => [
    heading(2, diagram.title),
    ...diagramBlocks(diagram, site),
    diagramTable(diagram, site),
  ]),
});

const copies = {
  recent: 'recent copy read',
  stored: 'older stored copy read',
  none: 'known by its address only, text not read',
} as const;

/** Every page the guide rests on. */
export const sourcesPage = ({ guide }: Site): MarkdownPage => ({
  path: '/sources/',
  title: 'Sources',
  summary: `The ${guide.sources.size} pages this guide rests on, with the day each was read. Where one disagrees with this guide, believe AWS.`,
  blocks: [
    list(
      [...guide.sources.values()]
        .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
        .map(({ title, url, readOn, copy }) => [link(url, title), ` (${copies[copy]}, ${dateInWords(readOn)})`]),
    ),
  ],
});
