import type { Pair } from '../../domain/guide.ts';
import { party } from '../../schema/party.ts';
import { isTag, walk, type Nodes, type Root, type TagNode } from './nodes.ts';
import { attributesOf, tidy, wordsOf } from './words.ts';

/** The words of a tag's paragraphs and lists, without markup. */
function textOf(tag: TagNode): string {
  const paragraphs: string[] = [];
  walk(tag, (node) => {
    if (node.type === 'paragraph') paragraphs.push(wordsOf(node));
  });
  return tidy(paragraphs.join(' '));
}

const childrenNamed = (tag: TagNode, name: string): TagNode[] =>
  tag.children.filter((child): child is Extract<typeof child, TagNode> => isTag(child) && child.name === name);

function sourcesIn(tags: readonly TagNode[]): string[] {
  const sources = new Set<string>();
  for (const tag of tags)
    walk(tag, (node) => {
      const id = isTag(node) && node.name === 'Source' ? attributesOf(node).get('id') : undefined;
      if (id !== undefined) sources.add(id);
    });
  return [...sources];
}

function pairOf(tag: TagNode): Pair {
  const of = (node: TagNode, attribute: string) => attributesOf(node).get(attribute) ?? '';
  const definitions = childrenNamed(tag, 'Definition');
  const examples = childrenNamed(tag, 'Example');
  return {
    id: of(tag, 'id'),
    term: of(tag, 'term'),
    definition: definitions.map(textOf).join(' '),
    examples: examples.map((example) => ({
      on: of(example, 'on'),
      party: party.parse(of(example, 'party')),
      text: textOf(example),
    })),
    sources: sourcesIn([...definitions, ...examples]),
  };
}

/** The definition-example pairs of a chapter that was found sound, in the order of its text. */
export function readPairs(root: Root): Pair[] {
  const pairs: TagNode[] = [];
  walk(root, (node: Nodes) => {
    if (isTag(node) && node.name === 'Pair') pairs.push(node);
  });
  return pairs.map(pairOf);
}
