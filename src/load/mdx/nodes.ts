import type { Heading, Nodes, Root } from 'mdast';
import { toString as plainTextOf } from 'mdast-util-to-string';
import type { SourceLocation } from '../../domain/faults.ts';
import { partyWord } from '../../domain/party-names.ts';
import { party } from '../../schema/primitives.ts';

/** A tag as the parser returns it: `Flow` on separate lines, `Text` inside a sentence. */
export type TagNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type { Heading, Nodes, Root };

export const isTag = (node: Nodes): node is TagNode => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The beginning of a node or attribute. */
export function locationOf(file: string, node: { position?: Nodes['position'] | undefined }): SourceLocation {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}

/** The text of a heading, from which its id is made. */
export const headingText = (heading: Heading): string => plainTextOf(heading);

/** Visits every node in the order of the text. `around` has its ancestors, the nearest first. */
export function walk(node: Nodes, visit: (node: Nodes, around: readonly Nodes[]) => void, around: readonly Nodes[] = []): void {
  visit(node, around);
  if ('children' in node) for (const child of node.children) walk(child, visit, [node, ...around]);
}

/** The kind of a text, which decides the tags that it can contain. */
export type Outermost = 'chapter' | 'handout';

/** The name of the nearest enclosing tag or, outside all tags, the kind of the text. */
export const nearestTag = (around: readonly Nodes[], text: Outermost): string => around.find(isTag)?.name ?? text;

/** The attributes of a tag that are plain text. */
export const attributesOf = (node: TagNode): Map<string, string> =>
  new Map(
    node.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value] as const] : [],
    ),
  );

/** The text of a node. Source marks have none; a party's badge has its word. */
export function wordsOf(node: Nodes): string {
  if (isTag(node) && node.name === 'Party') {
    const is = party.safeParse(attributesOf(node).get('is'));
    return is.success ? partyWord[is.data] : '';
  }
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Removes line breaks and repeated spaces. */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
