import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, TableRow } from 'mdast';

/** A part of a sentence; plain text is written as it is. */
export type Inline = PhrasingContent | string;
/** A paragraph, list, table or the like. */
export type Block = RootContent;

const inline = (parts: readonly Inline[]): PhrasingContent[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));

export const heading = (depth: 1 | 2 | 3, ...parts: Inline[]): Block => ({ type: 'heading', depth, children: inline(parts) });
export const paragraph = (...parts: Inline[]): Block => ({ type: 'paragraph', children: inline(parts) });
export const strong = (...parts: Inline[]): PhrasingContent => ({ type: 'strong', children: inline(parts) });
export const emphasis = (...parts: Inline[]): PhrasingContent => ({ type: 'emphasis', children: inline(parts) });
export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
export const link = (url: string, ...parts: Inline[]): PhrasingContent => ({ type: 'link', url, children: inline(parts) });

/** What may stand in a list or a quotation: tags are gone by now, and nothing else is refused there. */
const inner = (blocks: readonly Block[]) => blocks as (BlockContent | DefinitionContent)[];

export const quotation = (...blocks: Block[]): Block => ({ type: 'blockquote', children: inner(blocks) });

/** A list whose items hold several paragraphs each. */
export const listOf = (items: readonly (readonly Block[])[], ordered = false): Block => ({
  type: 'list',
  ordered,
  spread: false,
  children: items.map((blocks) => ({ type: 'listItem', spread: false, children: inner(blocks) })),
});

/** A list of one sentence each. */
export const list = (items: readonly (readonly Inline[])[], ordered = false): Block =>
  listOf(
    items.map((parts) => [paragraph(...parts)]),
    ordered,
  );

/** Rows of cells, the headings first. */
export const table = (rows: readonly (readonly (readonly Inline[])[])[]): Block => ({
  type: 'table',
  children: rows.map((cells): TableRow => ({
    type: 'tableRow',
    children: cells.map((parts) => ({ type: 'tableCell', children: inline(parts) })),
  })),
});

/** Inline parts with a comma and a space between. */
export const commas = (parts: readonly Inline[]): Inline[] => parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
