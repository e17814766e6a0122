import type { Diagram } from '../schema/diagram.ts';
import { viewConceptBox } from './concept-box.ts';
import type { DiagramView, Drawing } from './drawing.ts';
import { viewLayeredSecurity } from './layered-security.ts';
import { viewResponsibilitySplit } from './responsibility-split.ts';
import { viewWhoDecides } from './who-decides.ts';

/** A diagram as pictures, in sentences, and as a table. */
export function viewDiagram(diagram: Diagram): DiagramView {
  switch (diagram.kind) {
    case 'responsibility-split':
      return viewResponsibilitySplit(diagram);
    case 'layered-security':
      return viewLayeredSecurity(diagram);
    case 'who-decides':
      return viewWhoDecides(diagram);
    case 'concept-box':
      return viewConceptBox(diagram);
  }
}

/** The drawings of a diagram, the wide one first. */
export function drawingsOf(diagram: Diagram): Drawing[] {
  const { id, title } = diagram;
  const { wide, narrow } = viewDiagram(diagram).pictures;
  return [{ id, variant: 'wide', title, ...wide }, ...(narrow ? [{ id, variant: 'narrow' as const, title, ...narrow }] : [])];
}

/** The path of a diagram's SVG for downloading. */
export const diagramDownloadPath = (id: string): string => `/diagrams/${id}.svg`;
