import type { Nodes } from 'mdast';
import { typographic } from '../../schema/typographic.ts';
import { listOf, type Block } from '../nodes.ts';
import type { Site } from '../page.ts';
import { tagConverters } from './tags.ts';

type TagNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isTag = (node: Nodes): node is TagNode => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const isOutlineNode = (node: Nodes | undefined) => node !== undefined && isTag(node) && node.name === 'OutlineNode';

function attributeOf(node: TagNode, name: string): string {
  const value = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name)?.value;
  return typeof value === 'string' ? typographic(value) : '';
}

function convertTag(node: TagNode, site: Site): Nodes[] {
  const convert = tagConverters[node.name ?? ''];
  if (!convert) throw new Error(`<${node.name}> has no Markdown: add it to src/markdown/chapter/tags.ts.`);
  const children = convertAll(node.children, site) as Block[];
  const made = convert({ of: (name) => attributeOf(node, name), children }, site);
  return made.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
}

/** @param first does nothing stand before it in its paragraph or tag? */
function convertOne(node: Nodes, site: Site, first: boolean): Nodes[] {
  if (node.type === 'yaml') return [];
  if (node.type === 'text') return [{ ...node, value: typographic(node.value, first) }];
  if (isTag(node)) return convertTag(node, site);
  if (!('children' in node)) return [node];
  const children = convertAll(node.children, site);
  // Each child becomes of its own kind again, so that the whole stays a sound tree.
  return [{ ...node, children, ...(node.type === 'link' ? { url: site.at(node.url) } : {}) } as Nodes];
}

/** Nodes of a chapter's text with every tag said in plain Markdown; outline nodes that follow one another become a list. */
export function convertAll(nodes: readonly Nodes[], site: Site): Nodes[] {
  const converted: Nodes[] = [];
  let items: Block[][] = [];
  nodes.forEach((node, index) => {
    if (!isOutlineNode(node)) return void converted.push(...convertOne(node, site, index === 0));
    items.push(convertOne(node, site, index === 0) as Block[]);
    if (isOutlineNode(nodes[index + 1])) return;
    converted.push(listOf(items));
    items = [];
  });
  return converted;
}
