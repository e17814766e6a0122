import { describeDiagram, diagramDownloadPath, tableOfDiagram } from '../diagrams/diagrams.ts';
import { partyWord } from '../domain/party-names.ts';
import type { Diagram } from '../schema/diagram.ts';
import { link, paragraph, strong, table, type Block } from './nodes.ts';
import type { Site } from './page.ts';

/** A picture in words, and where it can be had. */
export const diagramBlocks = (diagram: Diagram, { at }: Pick<Site, 'at'>): Block[] => [
  paragraph(strong(`Diagram: ${diagram.title}.`), ` ${diagram.caption}`),
  paragraph(describeDiagram(diagram)),
  paragraph(link(at(diagramDownloadPath(diagram.id)), 'The picture as SVG')),
];

/** The facts of a picture as a table. */
export function diagramTable(diagram: Diagram, { at }: Pick<Site, 'at'>): Block {
  const { labels, details, rows } = tableOfDiagram(diagram);
  return table([
    [[labels], ['Held by'], ...(details ? [[details]] : [])],
    ...rows.map(({ label, party, href, detail }) => [[link(at(href), label)], [partyWord[party]], ...(details ? [[detail ?? '']] : [])]),
  ]);
}
