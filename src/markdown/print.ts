import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Block } from './nodes.ts';

const printer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' })
  // Columns set to one width would double the size of wide tables.
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze();

/** Blocks as Markdown text, GitHub's kind. */
export const print = (blocks: readonly Block[]): string => printer.stringify({ type: 'root', children: [...blocks] });
