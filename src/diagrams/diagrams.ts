import type { Diagram } from '../schema/diagram.ts';
import { describeConceptBox, drawConceptBox, tableOfConceptBox } from './concept-box.ts';
import type { Drawing, TableView, Variant } from './drawing.ts';
import { describeLayeredSecurity, drawLayeredSecurity, tableOfLayeredSecurity } from './layered-security.ts';
import { describeResponsibilitySplit, drawResponsibilitySplit, tableOfResponsibilitySplit } from './responsibility-split.ts';
import { describeWhoDecides, drawWhoDecides, tableOfWhoDecides } from './who-decides.ts';

/** Every drawing of a diagram, the wide one first. */
export const drawingsOf = (diagram: Diagram): readonly Drawing[] => {
  const inBoth = (draw: (variant: Variant) => Drawing) => [draw('wide'), draw('narrow')];
  switch (diagram.kind) {
    case 'responsibility-split':
      return inBoth((variant) => drawResponsibilitySplit(diagram, variant));
    case 'layered-security':
      return inBoth((variant) => drawLayeredSecurity(diagram, variant));
    case 'who-decides':
      return inBoth((variant) => drawWhoDecides(diagram, variant));
    case 'concept-box':
      return [drawConceptBox(diagram)];
  }
};

/** The picture told in sentences: who holds what, in order. */
export const describeDiagram = (diagram: Diagram): string => {
  switch (diagram.kind) {
    case 'responsibility-split':
      return describeResponsibilitySplit(diagram);
    case 'layered-security':
      return describeLayeredSecurity(diagram);
    case 'who-decides':
      return describeWhoDecides(diagram);
    case 'concept-box':
      return describeConceptBox(diagram);
  }
};

/** The picture as a table. */
export const tableOfDiagram = (diagram: Diagram): TableView => {
  switch (diagram.kind) {
    case 'responsibility-split':
      return tableOfResponsibilitySplit(diagram);
    case 'layered-security':
      return tableOfLayeredSecurity(diagram);
    case 'who-decides':
      return tableOfWhoDecides(diagram);
    case 'concept-box':
      return tableOfConceptBox(diagram);
  }
};

/** Where a diagram's SVG can be downloaded, from the site's root. */
export const diagramDownloadPath = (id: string): string => `/diagrams/${id}.svg`;
