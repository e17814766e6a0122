import type { Element, ElementContent, Nodes, Root } from 'hast';

export const isElement = (node: Nodes): node is Element => node.type === 'element';

/** A new element. */
export const element = (tagName: string, children: readonly ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
});

export const text = (value: string): ElementContent => ({ type: 'text', value });

/** The first element below a node that matches, in document order. */
export function findElement(node: Root | Element, fits: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const found = fits(child) ? child : findElement(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** The text of a node, with collapsed white space. */
export function textOf(node: Nodes): string {
  const parts = node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
  return parts.replace(/\s+/g, ' ');
}
