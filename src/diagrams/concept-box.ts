import { lineName, withParty } from '../domain/party-names.ts';
import { capitalize, inSentence } from '../domain/text.ts';
import type { ConceptBox } from '../schema/diagram.ts';
import { blockDiagram, type Box, type MermaidDrawing, partyIsResponsible, type TableView } from './drawing.ts';

const toRow = ({ feature, party, analogy, explainedIn }: ConceptBox['rows'][number], index: number): Box => ({
  node: `row${index}`,
  kind: party,
  href: explainedIn,
  lines: [withParty(feature, party), analogy],
});

/** The house as a picture to download. On the page, it is a table (`ConceptBox.astro`). */
export const drawConceptBox = (data: ConceptBox): MermaidDrawing => {
  const lineIndex = data.rows.findIndex(({ party }, index) => index > 0 && party === 'aws');
  const line: Box = { node: 'line', kind: 'line', lines: [lineName] };
  const rows = data.rows.flatMap((row, index) => (index === lineIndex ? [line, toRow(row, index)] : [toRow(row, index)]));
  const grid = rows.map((row) => [row]);
  return { mermaid: blockDiagram(1, grid), spacing: { padding: 14 }, nodes: rows };
};

/** The house in sentences, from top to bottom. */
export const describeConceptBox = ({ rows }: ConceptBox): string =>
  rows
    .map(({ feature, party, analogy }, index) =>
      capitalize(
        `${index === 0 ? 'From top to bottom: ' : ''}${partyIsResponsible[party]} ${inSentence(feature)} (${inSentence(analogy)}).`,
      ),
    )
    .join(' ');

/** The house as a table. */
export const tableOfConceptBox = ({ rows }: ConceptBox): TableView => ({
  labels: 'Part of the model',
  details: 'In the apartment building',
  rows: rows.map(({ feature, party, analogy, explainedIn }) => ({ label: feature, party, href: explainedIn, detail: analogy })),
});
