import type { Nodes as AnyNode } from 'mdast';
import { partyWord } from '../../domain/party-names.ts';
import { party } from '../../schema/primitives.ts';
import { isTag, type TagNode } from './nodes.ts';

/** The attributes of a tag that are plain text. */
export const attributesOf = (node: TagNode): Map<string, string> =>
  new Map(
    node.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value] as const] : [],
    ),
  );

/** The text of a node. Source marks have none; a party's badge has its word. */
export function wordsOf(node: AnyNode): string {
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
