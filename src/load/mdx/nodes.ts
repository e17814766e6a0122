import type { Heading, Nodes, Root } from 'mdast';
import { partyWord } from '../../domain/party-names.ts';
import type { FaultCode, SourceLocation } from '../../domain/faults.ts';
import { party, typographic } from '../../schema/primitives.ts';

export { toString as headingText } from 'mdast-util-to-string';
export type { Heading, Nodes, Root };

/** A tag as the parser returns it: `Flow` on separate lines, `Text` inside a sentence. */
export type TagNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type Attribute = TagNode['attributes'][number];

/** The kind of a text, which decides the tags that it can contain. */
export type Outermost = 'chapter' | 'handout';

export const isTag = (node: Nodes): node is TagNode => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The children of a node; `mdast` has a type of its own for those of each parent. */
export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** A node and everything in it, in the order of the text. */
export const nodesIn = (node: Nodes): Nodes[] => [node, ...childrenOf(node).flatMap(nodesIn)];

/** The beginning of a node or attribute. */
export function locationOf(file: string, node: Nodes | Attribute): SourceLocation {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}

/** Reports a fault at a node or attribute. */
export type ReportAt = (code: FaultCode, at: Nodes | Attribute, message: string, hint?: string) => undefined;

/** The attributes of a tag that are plain text. */
export const attributesOf = (node: TagNode): Map<string, string> =>
  new Map(
    node.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value] as const] : [],
    ),
  );

/** An attribute with typographic quotation marks; empty if the tag doesn't have it. */
export const attributeOf = (node: TagNode, name: string): string => typographic(attributesOf(node).get(name) ?? '');

/** The text of a node. Source marks have none; a party's badge has its word. */
export function wordsOf(node: Nodes): string {
  if (isTag(node) && node.name === 'Party') {
    const is = party.safeParse(attributesOf(node).get('is'));
    return is.success ? partyWord[is.data] : '';
  }
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return node.type === 'break' ? ' ' : childrenOf(node).map(wordsOf).join('');
}

/** Removes line breaks and repeated spaces. */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
