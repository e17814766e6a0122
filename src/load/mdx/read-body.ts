import GithubSlugger from 'github-slugger';
import type { Fault, SourceLocation } from '../../domain/faults.ts';
import type { Anchor, Body, LinkUse, TagUse } from '../../domain/rules/content.ts';
import { escapedCharacters } from '../content-files.ts';
import { checkMarkdown } from './check-markdown.ts';
import { checkTag } from './check-tag.ts';
import {
  type Attribute,
  childrenOf,
  type Heading,
  headingText,
  isTag,
  locationOf,
  type Nodes,
  type Outermost,
  type Root,
  type TagNode,
} from './nodes.ts';

/**
 * Reads and checks a text in one pass.
 * @param text as written @param kind decides which tags it can contain
 * @returns its tags, links, and anchors, in order, and its faults
 */
export function readBody(root: Root, text: string, file: string, kind: Outermost): { body: Body; faults: Fault[] } {
  const tags: TagUse[] = [];
  const links: LinkUse[] = [];
  const anchors: Anchor[] = [];
  const faults: Fault[] = [];
  const slugger = new GithubSlugger();
  let sections = 0;
  let section = 0;

  /** Looks for invisible and similar characters that are written as entities. */
  const checkCharacters = (words: string, node: Nodes | Attribute) => {
    const written = text.slice(node.position?.start.offset, node.position?.end.offset);
    faults.push(...escapedCharacters(words, written, locationOf(file, node)));
  };

  const readHeading = (heading: Heading, location: SourceLocation) => {
    const words = headingText(heading);
    if (heading.depth <= 2) section = ++sections;
    anchors.push({ id: slugger.slug(words), what: `the heading "${words}"`, location });
  };
  /** @returns whether the tag opens a section */
  const readTag = (node: TagNode, around: readonly Nodes[], location: SourceLocation): boolean => {
    for (const each of node.attributes) if (typeof each.value === 'string') checkCharacters(each.value, each);
    const { tag, faults: wrong } = checkTag(node, around, kind, file);
    faults.push(...wrong);
    if (!tag) return false;
    const { name, shape, attributes } = tag;
    if (shape.opensSection) section = ++sections;
    tags.push({ name, attributes, location, section });
    for (const [attribute, use] of attributes)
      if (shape.attributes[attribute]?.anchor) anchors.push({ id: use.value, what: `<${name}>`, location: use.location });
    return shape.opensSection === true;
  };
  const read = (node: Nodes, around: readonly Nodes[]) => {
    const location = locationOf(file, node);
    const sectionAround = section;
    faults.push(...checkMarkdown(node, around, file));
    if (node.type === 'text') checkCharacters(node.value, node);
    if (node.type === 'link') links.push({ href: node.url, location });
    if (node.type === 'heading') readHeading(node, location);
    const opensSection = isTag(node) && readTag(node, around, location);
    for (const child of childrenOf(node)) read(child, [node, ...around]);
    if (opensSection) section = sectionAround;
  };

  read(root, []);
  return { body: { tags, links, anchors }, faults };
}
