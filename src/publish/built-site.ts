import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { withBase } from '../domain/urls.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

export interface BuiltSite {
  readonly dir: string;
  /** The base path that it was built for, with a slash at both ends. */
  readonly base: string;
  /** Its web address; undefined if it has none yet. */
  readonly url?: string | undefined;
}

/** The whole address of a page or file or, if the site has no web address, its address from the host's root. */
export function addressOf({ base, url }: Omit<BuiltSite, 'dir'>, path: string): string {
  const local = withBase(path, base);
  return url ? new URL(local, url).href : local;
}

/** Adds the slashes at both ends of a base path: `x`, `/x`, and `/x/` become `/x/`; an empty or missing path becomes `/`. */
export function normalizeBase(path: string | undefined): string {
  const inside = (path ?? '').replace(/^\/+|\/+$/g, '');
  return inside ? `/${inside}/` : '/';
}

/** All files in a folder, by path, such as `guide/outline/index.html`; none if there is no such folder. */
export function listFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length).replaceAll(sep, '/')).sort();
}

/** Writes a file of the site, and its folders if they are missing. @param path from the site's root */
export function writeSiteFile(dir: string, path: string, content: Uint8Array | string): void {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

export interface BuiltPage {
  /** Its file, such as `guide/outline/index.html`. */
  readonly file: string;
  /** Its path from the site's root, such as `/guide/outline/` or `/404.html`. */
  readonly path: string;
}

export function listPages(dir: string): BuiltPage[] {
  const html = listFiles(dir).filter((file) => file.endsWith('.html'));
  return html.map((file) => ({ file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}` }));
}

/** Parses a page, with the position of every element in the file. */
export function parsePage(dir: string, file: string) {
  return parse(readFileSync(join(dir, file), 'utf8'), { sourceCodeLocationInfo: true });
}

/** All elements below a node, in document order. The content of a `<template>` isn't part of the page. */
export function elementsIn(node: ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** The value of an attribute; undefined if the element doesn't have it. */
export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;

export function removeAttribute(element: Element, name: string): void {
  element.attrs = element.attrs.filter((each) => each.name !== name);
}

export function setAttribute(element: Element, name: string, value: string): void {
  const found = element.attrs.find((each) => each.name === name);
  if (found) found.value = value;
  else element.attrs.push({ name, value });
}

/** The text of an element, including the alternative text of images. */
export function textOf(node: ParentNode): string {
  const parts = node.childNodes.map((child) => {
    if ('value' in child) return child.value;
    if (!('tagName' in child)) return '';
    return attribute(child, 'aria-label') ?? attribute(child, 'alt') ?? textOf(child);
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Characters that are the same in a folder's name, in a URL, and in a host's rules. */
const plainSegment = /^(?!\.{1,2}$)[\w.~-]+$/;

function isPath(text: string): boolean {
  const inside = text.replace(/^\/|\/$/g, '');
  return text !== '' && (inside === '' || inside.split('/').every((segment) => plainSegment.test(segment)));
}

function originOf(text: string): string | undefined {
  const url = /^https?:\/\/\S+$/.test(text) ? URL.parse(text) : null;
  return url && [url.origin, `${url.origin}/`].includes(text.toLowerCase()) ? url.origin : undefined;
}

/**
 * Reads `BASE_PATH`, `SITE_URL`, and `REPOSITORY_URL`.
 * @returns `base`: the base path, with a slash at both ends, `/` by default; `url`: the origin, such as `https://guide.example`; `repository`: the
 * address of the GitHub repository, without a slash at the end. The last two are undefined if there are none.
 * @throws Error that names the invalid variable and says what is expected
 */
export function readSiteAddress({ BASE_PATH = '/', SITE_URL, REPOSITORY_URL }: NodeJS.ProcessEnv = process.env) {
  const invalid = (name: string, value: string, what: string, example: string) =>
    new Error(`${name} is "${value}", which is not ${what}: write it like ${example}, or leave it out.`);
  if (!isPath(BASE_PATH)) throw invalid('BASE_PATH', BASE_PATH, 'a valid path', '/guide/, with letters, digits, ".", "_", "~" and "-"');
  const url = SITE_URL === undefined ? undefined : originOf(SITE_URL);
  if (SITE_URL !== undefined && url === undefined)
    throw invalid('SITE_URL', SITE_URL, 'a valid address', 'https://guide.example, with the path in BASE_PATH');
  if (REPOSITORY_URL !== undefined && !/^https:\/\/[\w.-]+(?:\/[\w.-]+)+\/?$/.test(REPOSITORY_URL))
    throw invalid('REPOSITORY_URL', REPOSITORY_URL, 'the address of a repository', 'https://github.com/owner/name');
  return { base: normalizeBase(BASE_PATH), url, repository: REPOSITORY_URL?.replace(/\/$/, '') };
}
