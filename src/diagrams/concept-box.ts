import { withParty } from '../domain/party-names.ts';
import { capitalize, inSentence } from '../domain/text.ts';
import type { ConceptBox } from '../schema/diagram.ts';
import { blockDiagram, type Box, type DiagramView, lineBox, partyIsResponsible } from './drawing.ts';

/** The house, from top to bottom, as a picture to download. On the page, it is a table (`ConceptBox.astro`). */
export function viewConceptBox({ rows }: ConceptBox): Omit<DiagramView, 'table'> {
  const lineIndex = rows.findIndex(({ party }, index) => index > 0 && party === 'aws');
  const boxes = rows.flatMap(({ feature, party, analogy, explainedIn }, index): Box[] => [
    ...(index === lineIndex ? [lineBox] : []),
    { node: `row${index}`, kind: party, href: explainedIn, lines: [withParty(feature, party), analogy] },
  ]);
  const sentences = rows.map(
    ({ feature, party, analogy }) => `${partyIsResponsible[party]} ${inSentence(feature)} (${inSentence(analogy)}).`,
  );
  return {
    pictures: {
      wide: blockDiagram(
        { columns: 1, padding: 14 },
        boxes.map((box) => [box]),
      ),
    },
    description: [`From top to bottom: ${sentences[0] ?? ''}`, ...sentences.slice(1).map(capitalize)].join(' '),
  };
}
