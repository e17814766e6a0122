import type { Party } from '../schema/party.ts';

/** `wide` for text columns and paper, `narrow` for telephones: at most 300 px in its natural size. */
export type Variant = 'wide' | 'narrow';

/** How parts lie: in rows, each around the next, each indented under the last, as a tree of questions, or as a numbered key of them. */
export type Arrangement = 'rows' | 'nest' | 'stair' | 'tree' | 'key' | 'house';

/** What a node of the Mermaid text stands for. */
export interface Part {
  /** Its id in the Mermaid text: never an author's word. */
  readonly node: string;
  /** `box` belongs to a party; `head` names a band; `line` is the line; `question` and `answer` are steps of a walk. */
  readonly role: 'box' | 'head' | 'line' | 'question' | 'answer';
  readonly party?: Party;
  /** Where it leads, from the site's root. */
  readonly href?: string;
  /** What the link is called. Example: `Hardware: AWS`. */
  readonly name?: string;
}

/** One picture, ready to be drawn: Mermaid lays it out, `parts` say what its nodes are. */
export interface Drawing {
  /** The diagram's id. */
  readonly id: string;
  readonly variant: Variant;
  readonly arrangement: Arrangement;
  readonly title: string;
  /** The picture told in sentences. */
  readonly description: string;
  readonly mermaid: string;
  readonly parts: readonly Part[];
}

/** The same facts as a table. `detail` only where `details` has a heading. */
export interface TableView {
  readonly labels: string;
  readonly details?: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly label: string;
  readonly party: Party;
  /** From the site's root. */
  readonly href: string;
  readonly detail?: string;
}
