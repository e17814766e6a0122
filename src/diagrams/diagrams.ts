import { withParty } from '../domain/party-names.ts';
import { capitalize, inSentence } from '../domain/text.ts';
import type { ConceptBox, Diagram } from '../schema/diagram.ts';
import { blockDiagram, type Box, type DiagramView, type Drawing, lineBox, partyIsResponsible } from './drawing.ts';
import { viewLayeredSecurity } from './layered-security.ts';
import { viewResponsibilitySplit } from './responsibility-split.ts';

/** The house, from top to bottom, as a picture to download. On the page, it is a table (`ConceptBox.astro`). */
function viewConceptBox({ rows }: ConceptBox): Omit<DiagramView, 'table'> {
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

/** A diagram as pictures, in sentences, and as a table. The decision has none of these: it is HTML everywhere (`DecisionTree.astro`). */
export function viewDiagram(diagram: Diagram): DiagramView | undefined {
  switch (diagram.kind) {
    case 'responsibility-split':
      return viewResponsibilitySplit(diagram);
    case 'layered-security':
      return viewLayeredSecurity(diagram);
    case 'who-decides':
      return undefined;
    case 'concept-box':
      return viewConceptBox(diagram);
  }
}

/** The drawings of a diagram, the wide one first. */
export function drawingsOf(diagram: Diagram): Drawing[] {
  const { id, title } = diagram;
  const pictures = viewDiagram(diagram)?.pictures;
  if (!pictures) return [];
  const { wide, narrow } = pictures;
  return [{ id, variant: 'wide', title, ...wide }, ...(narrow ? [{ id, variant: 'narrow' as const, title, ...narrow }] : [])];
}

export const diagramDownloadPath = (id: string): string => `/diagrams/${id}.svg`;
