import type { Heading, Nodes, Root } from 'mdast';
import { toString as plainTextOf } from 'mdast-util-to-string';
import type { SourceLocation } from '../../domain/faults.ts';

/** A tag as the parser gives it; `Flow` on lines of its own, `Text` inside a sentence. */
export type TagNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type { Heading, Nodes, Root };

export const isTag = (node: Nodes): node is TagNode => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Where a node, or an attribute of a tag, begins. */
export function locationOf(file: string, node: { position?: Nodes['position'] | undefined }): SourceLocation {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}

/** The words of a heading, as its address is made from them. */
export const headingText = (heading: Heading): string => plainTextOf(heading);

/** Calls for every node in the order of the text, with the nodes around it, the nearest first. */
export function walk(node: Nodes, visit: (node: Nodes, around: readonly Nodes[]) => void, around: readonly Nodes[] = []): void {
  visit(node, around);
  if ('children' in node) for (const child of node.children) walk(child, visit, [node, ...around]);
}

/** What a text is, outside all its tags. */
export type Outermost = 'chapter' | 'handout';

/** The name of the nearest tag around; outside all tags, what the text is. */
export const nearestTag = (around: readonly Nodes[], text: Outermost): string => around.find(isTag)?.name ?? text;
