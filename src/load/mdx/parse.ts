import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createFault, type Fault } from '../../domain/faults.ts';
import { findCostlyText } from './costly-text.ts';
import type { Root } from './nodes.ts';

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMdx).freeze();

/** Far deeper than any real text; deeper ones exhaust the stack of those who walk the tree. */
const maxDepth = 60;

/** What the parser throws on a fault of the text, as far as it is read here. */
interface ParserMessage extends Error {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

const isParserMessage = (error: unknown): error is ParserMessage => error instanceof Error && 'reason' in error;

function depthOf(root: Root): number {
  let level: readonly object[] = [root];
  for (let depth = 0; ; depth += 1) {
    if (level.length === 0 || depth > maxDepth) return depth;
    level = level.flatMap((node) => ('children' in node ? (node.children as object[]) : []));
  }
}

const sentence = (reason: string) => `${reason.replace(/\.?$/, '')}.`;

/** Parses a chapter; the parser stops at its first fault. */
export function parseMdx(text: string, file: string): { root: Root | null; faults: Fault[] } {
  const wrong = (message: string, position = { line: 1, column: 1 }) => ({
    root: null,
    faults: [createFault('mdx-syntax', { file, ...position }, message)],
  });
  const costly = findCostlyText(text, file);
  if (costly.length > 0) return { root: null, faults: costly };
  try {
    const root = processor.parse(text);
    return depthOf(root) > maxDepth ? wrong(`Tags, lists or quotations are nested more than ${maxDepth} deep.`) : { root, faults: [] };
  } catch (error) {
    if (isParserMessage(error)) return wrong(sentence(error.reason), { line: error.line ?? 1, column: error.column ?? 1 });
    if (error instanceof RangeError) return wrong('Tags, lists or quotations are nested too deep.');
    throw error;
  }
}
