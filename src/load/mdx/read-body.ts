import GithubSlugger from 'github-slugger';
import type { Anchor, Body, LinkUse, TagUse } from '../../domain/rules/content.ts';
import { readAttributes, shapeOf } from './check-tags.ts';
import { headingText, isTag, locationOf, type Nodes, type Root, type TagNode } from './nodes.ts';

/** Collects what rules need in one pass. */
class BodyReader {
  readonly tags: TagUse[] = [];
  readonly links: LinkUse[] = [];
  readonly anchors: Anchor[] = [];
  readonly #file: string;
  readonly #slugger = new GithubSlugger();
  #sections = 0;
  #section = 0;

  constructor(file: string) {
    this.#file = file;
  }

  read(node: Nodes): void {
    if (isTag(node)) return this.#readTag(node);
    const location = locationOf(this.#file, node);
    if (node.type === 'link') this.links.push({ href: node.url, location });
    if (node.type === 'heading') {
      if (node.depth <= 2) this.#section = ++this.#sections;
      const words = headingText(node);
      this.anchors.push({ id: this.#slugger.slug(words), what: `the heading "${words}"`, location });
    }
    this.#readChildren(node);
  }

  #readChildren(node: Nodes): void {
    if ('children' in node) for (const child of node.children) this.read(child);
  }

  #readTag(node: TagNode): void {
    const shape = shapeOf(node.name);
    if (!shape || node.name === null) return this.#readChildren(node);
    const { attributes } = readAttributes(node, node.name, shape, this.#file);
    const around = this.#section;
    if (shape.opensSection) this.#section = ++this.#sections;
    this.tags.push({ name: node.name, attributes, location: locationOf(this.#file, node), section: this.#section });
    for (const [name, { value, location }] of attributes)
      if (shape.attributes[name]?.anchor) this.anchors.push({ id: value, what: `<${node.name}>`, location });
    this.#readChildren(node);
    if (shape.opensSection) this.#section = around;
  }
}

/** The tags, links, and anchors of a text, in order. */
export function readBody(root: Root, file: string): Body {
  const reader = new BodyReader(file);
  reader.read(root);
  const { tags, links, anchors } = reader;
  return { tags, links, anchors };
}
