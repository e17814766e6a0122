import { defaultTreeAdapter as adapter, html } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, elementsIn } from '../built-site.ts';
import type { Element } from '../built-site.ts';

export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

export const classesOf = (element: Element): string[] => attribute(element, 'class')?.split(/\s+/) ?? [];
export const hasClass = (element: Element, name: string): boolean => classesOf(element).includes(name);

/** All elements below a node that a question holds for, in the order of the text. */
export const findAll = (node: ParentNode, is: (element: Element) => boolean): Element[] => elementsIn(node).filter(is);
export const byClass = (node: ParentNode, name: string): Element[] => findAll(node, (element) => hasClass(element, name));

/** The first element that a question holds for. @param what names it in the error @throws Error where there is none */
export function findOne(node: ParentNode, is: (element: Element) => boolean, what: string): Element {
  const found = elementsIn(node).find(is);
  if (!found) throw new Error(`The built page has no ${what}: its template changed, and src/publish/book/ reads it.`);
  return found;
}

/** Sets an attribute; `undefined` takes it away. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  element.attrs = element.attrs.filter((each) => each.name !== name);
  if (value !== undefined) element.attrs.push({ name, value });
}

/** Takes an element out of its tree. */
export const remove = (element: Element): void => adapter.detachNode(element);

/** Puts what is in an element in its place. */
export function unwrap(element: Element): void {
  const { parentNode } = element;
  if (!parentNode) return;
  for (const child of [...element.childNodes]) {
    adapter.detachNode(child);
    adapter.insertBefore(parentNode, child, element);
  }
  adapter.detachNode(element);
}

/** Gives an element another name, like `h3` for `h2`. */
export function rename(element: Element, tag: string): void {
  element.tagName = tag;
  element.nodeName = tag;
}

export type Content = ChildNode | string;

/** Adds to the end of a node, wherever the parts stood before. */
export function append(parent: ParentNode, ...children: readonly Content[]): void {
  for (const child of children) {
    if (typeof child === 'string') {
      adapter.insertText(parent, child);
    } else {
      adapter.detachNode(child);
      adapter.appendChild(parent, child);
    }
  }
}

/** A new element. Attributes that are `undefined` are left out. */
export function make(tag: string, attributes: Readonly<Record<string, string | undefined>> = {}, ...children: readonly Content[]): Element {
  const attrs = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  const element = adapter.createElement(tag, html.NS.HTML, attrs);
  append(element, ...children);
  return element;
}

/** Takes away everything in a node. */
export const empty = (parent: ParentNode): void => [...parent.childNodes].forEach((child) => adapter.detachNode(child));
