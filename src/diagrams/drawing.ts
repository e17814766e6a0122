import type { Party } from '../schema/party.ts';

/** Who is responsible, as a sentence's subject and verb. Example: `AWS holds`. */
export const partyIsResponsible: Readonly<Record<Party, string>> = {
  aws: 'AWS is responsible for',
  customer: 'you’re responsible for',
  shared: 'you and AWS both have work to do on',
};

const fillLines = (words: readonly string[], max: number): string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= max) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Wraps text into as few lines of at most `max` characters as possible, the lines as even as possible; a longer word is on a line of its own. */
export const wrap = (text: string, max: number): string[] => {
  const words = text.split(' ');
  const count = fillLines(words, max).length;
  let evenMax = max;
  while (evenMax > 1 && fillLines(words, evenMax - 1).length === count) evenMax -= 1;
  return fillLines(words, evenMax);
};

/** `wide` for text columns and paper, `narrow` for phones: at most 300 px in its natural size. */
export type Variant = 'wide' | 'narrow';

/** What a node of the Mermaid text means. */
export interface DrawingNode {
  /** Its id in the Mermaid text: never an author's word. */
  readonly node: string;
  /** Written on the node as a class. `hidden` nodes only guide the layout and are removed. */
  readonly kind: Party | 'head' | 'line' | 'question' | 'hidden';
  /** Where it leads, from the site's root. */
  readonly href?: string;
  /** The link's name, where its own text doesn't name the party. Example: `Hardware: AWS`. */
  readonly name?: string;
}

/** Mermaid's spacing in pixels. */
interface Spacing {
  readonly padding: number;
  readonly nodeSpacing?: number;
  readonly rankSpacing?: number;
}

/** A diagram as Mermaid text. */
export interface MermaidDrawing {
  readonly mermaid: string;
  readonly spacing: Spacing;
  readonly nodes: readonly DrawingNode[];
}

/** One picture, ready to be drawn by Mermaid. */
export interface Drawing extends MermaidDrawing {
  /** The diagram's id. */
  readonly id: string;
  readonly variant: Variant;
  readonly title: string;
}

/** The same facts as a table. `detail` only where `details` has a heading. */
export interface TableView {
  readonly labels: string;
  readonly details?: string;
  readonly rows: readonly TableRow[];
}

interface TableRow {
  readonly label: string;
  readonly party: Party;
  /** From the site's root. */
  readonly href: string;
  readonly detail?: string;
}

/** SVG paths of the patterns beside color and word, on tiles of 5 px: the customer is hatched, shared is woven; AWS is solid. */
export const hatches = { customer: 'M-1 1l2-2M0 5l5-5M4 6l2-2', shared: 'M0 5l5-5M0 0l5 5' } as const;
