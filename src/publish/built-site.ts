import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** A built site on disk. */
export interface BuiltSite {
  /** Its folder. */
  readonly dir: string;
  /** The sub-path it was built for; `/` by default. */
  readonly base?: string | undefined;
  /** Its address on the web, for links on paper and in the EPUB; undefined if it has none yet. */
  readonly url?: string | undefined;
}

/** A sub-path with a slash at both ends, however it is written: `x`, `/x` and `/x/` become `/x/`; nothing becomes `/`. */
export function normalizeBase(path: string | undefined): string {
  const inside = (path ?? '').replace(/^\/+|\/+$/g, '');
  return inside ? `/${inside}/` : '/';
}

/** Every file of the built site, by its path from the site's root, like `guide/outline/index.html`; none where nothing is built. */
export function listFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length).replaceAll(sep, '/')).sort();
}

/** A page of the built site. */
export interface BuiltPage {
  /** Its file, like `guide/outline/index.html`. */
  readonly file: string;
  /** Its address from the site's root: `/guide/outline/`; `/404.html` stays as it is. */
  readonly path: string;
}

/** Every page of the built site, by address. */
export function listPages(dir: string): BuiltPage[] {
  const html = listFiles(dir).filter((file) => file.endsWith('.html'));
  return html.map((file) => ({ file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}` }));
}

/** Reads a page, with the position of every element in the file. */
export function parsePage(dir: string, file: string) {
  return parse(readFileSync(join(dir, file), 'utf8'), { sourceCodeLocationInfo: true });
}

/** All elements below a node, in document order; the contents of a `<template>` are not part of the page. */
export function elementsIn(node: ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** An attribute's value; undefined where the element has none. */
export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;

/** The words in an element, images by their alternative text. */
export function textOf(node: ParentNode): string {
  const parts = node.childNodes.map((child) => {
    if ('value' in child) return child.value;
    if (!('tagName' in child)) return '';
    return attribute(child, 'aria-label') ?? attribute(child, 'alt') ?? textOf(child);
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
