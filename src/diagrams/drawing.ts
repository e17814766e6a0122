import { lineName } from '../domain/party-names.ts';
import type { Party } from '../schema/primitives.ts';

/** The subject and verb of a sentence that says who is responsible. */
export const partyIsResponsible: Readonly<Record<Party, string>> = {
  aws: 'AWS is responsible for',
  customer: 'you’re responsible for',
  shared: 'you and AWS both have work to do on',
};

/** `wide` for text columns and paper, `narrow` for phones (at most 300 px wide). */
export type Variant = 'wide' | 'narrow';

export interface Box {
  /** Its id in the Mermaid text, which never contains an author's words. */
  readonly node: string;
  /** The class of the box. `hidden` ones only affect the layout and are removed. */
  readonly kind: Party | 'head' | 'line' | 'hidden';
  readonly lines: readonly string[];
  /** How many columns of a grid it takes. */
  readonly span?: number;
  /** Where it links to, from the site's root. */
  readonly href?: string;
  /** The name of the link, if its text doesn't name the party. Example: `Hardware: AWS` */
  readonly name?: string;
}

export const lineBox: Box = { node: 'line', kind: 'line', lines: [lineName] };

export interface MermaidDrawing {
  readonly mermaid: string;
  /** In pixels. */
  readonly spacing: { readonly padding: number; readonly rankSpacing?: number };
  readonly nodes: readonly Box[];
}

export interface Drawing extends MermaidDrawing {
  readonly id: string;
  readonly variant: Variant;
  readonly title: string;
}

interface TableRow {
  readonly label: string;
  readonly party: Party;
  /** From the site's root. */
  readonly explainedIn: string;
}

export interface DiagramView {
  readonly pictures: { readonly wide: MermaidDrawing; readonly narrow?: MermaidDrawing };
  readonly description: string;
  readonly table?: { readonly labels: string; readonly rows: readonly TableRow[] };
}

/** A quoted label of one or more lines. The schema refuses characters with a meaning in Mermaid. */
export const quoted = (...lines: readonly string[]): string => `"${lines.join('<br/>')}"`;

/** A Mermaid diagram. @param head Example: `flowchart LR` */
export const mermaidText = (head: string, ...statements: readonly string[]): string => [head, ...statements, ''].join('\n');

/** Boxes in rows on a grid of equal columns. */
export const blockDiagram = (
  { columns, padding }: { readonly columns: number; readonly padding: number },
  rows: readonly (readonly Box[])[],
): MermaidDrawing => ({
  mermaid: mermaidText(
    'block',
    `columns ${columns}`,
    ...rows.map((row) => row.map(({ node, lines, span = 1 }) => `${node}[${quoted(...lines)}]:${span}`).join(' ')),
  ),
  spacing: { padding },
  nodes: rows.flat(),
});

/** SVG paths of the parties' patterns, on tiles of 5 px: hatched for the customer, woven for shared. AWS is solid. */
export const hatches = { customer: 'M-1 1l2-2M0 5l5-5M4 6l2-2', shared: 'M0 5l5-5M0 0l5 5' } as const;
