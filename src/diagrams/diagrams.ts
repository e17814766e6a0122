import type { Diagram } from '../schema/diagram.ts';
import { describeConceptBox, drawConceptBox, tableOfConceptBox } from './concept-box.ts';
import type { Drawing, MermaidDrawing, TableView, Variant } from './drawing.ts';
import { describeLayeredSecurity, drawLayeredSecurity, tableOfLayeredSecurity } from './layered-security.ts';
import { describeResponsibilitySplit, drawResponsibilitySplit, tableOfResponsibilitySplit } from './responsibility-split.ts';
import { describeWhoDecides, drawWhoDecides, tableOfWhoDecides } from './who-decides.ts';

interface DiagramKind<Data> {
  draw(data: Data, variant: Variant): MermaidDrawing;
  describe(data: Data): string;
  toTable(data: Data): TableView;
  /** The variants; both if left out. */
  readonly variants?: readonly Variant[];
}

const kinds: { readonly [Kind in Diagram['kind']]: DiagramKind<Extract<Diagram, { kind: Kind }>> } = {
  'responsibility-split': { draw: drawResponsibilitySplit, describe: describeResponsibilitySplit, toTable: tableOfResponsibilitySplit },
  'layered-security': { draw: drawLayeredSecurity, describe: describeLayeredSecurity, toTable: tableOfLayeredSecurity },
  'who-decides': { draw: drawWhoDecides, describe: describeWhoDecides, toTable: tableOfWhoDecides },
  'concept-box': { draw: drawConceptBox, describe: describeConceptBox, toTable: tableOfConceptBox, variants: ['wide'] },
};

const kindOf = ({ kind }: Diagram) => kinds[kind] as DiagramKind<Diagram>;

/** The drawings of a diagram, the wide one first. */
export function drawingsOf(diagram: Diagram): readonly Drawing[] {
  const kind = kindOf(diagram);
  const { id, title } = diagram;
  return (kind.variants ?? ['wide', 'narrow']).map((variant) => ({ id, variant, title, ...kind.draw(diagram, variant) }));
}

/** The picture in sentences. */
export const describeDiagram = (diagram: Diagram): string => kindOf(diagram).describe(diagram);

/** The picture as a table. */
export const tableOfDiagram = (diagram: Diagram): TableView => kindOf(diagram).toTable(diagram);

/** The path of a diagram's SVG for downloading. */
export const diagramDownloadPath = (id: string): string => `/diagrams/${id}.svg`;
