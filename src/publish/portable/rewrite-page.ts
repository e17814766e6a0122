import { parse, serialize } from 'parse5';
import { posix } from 'node:path';
import { attribute, type Element, elementsIn, removeAttribute, setAttribute } from '../built-site.ts';

/** Attributes that contain an address. */
const addressed = ['href', 'src', 'action', 'poster', 'data'];
/** Whether an element works only on a page from a server. */
const onlineOnly = (element: Element) =>
  attribute(element, 'data-online-only') !== undefined || (element.tagName === 'link' && attribute(element, 'rel') === 'manifest');

/**
 * A URL of the site as a path from one file to another; other URLs stay as they are.
 * @param from the file that contains it. Example: `guide/the-model/index.html`
 */
export function fileAddress(address: string, from: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return (posix.relative(posix.dirname(from), file) || posix.basename(from)) + rest;
}

/** Adapts the content security policy: files have no host, so `'self'` needs the scheme. Workers and Trusted Types aren't used here. */
export function portablePolicy(policy: string): string {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter(
      (directive) => directive && !/^(worker-src|require-trusted-types-for|trusted-types|connect-src|manifest-src)\b/.test(directive),
    );
  return directives.map((directive) => directive.replaceAll("'self'", "'self' file:")).join('; ');
}

/** Makes a module script a classic one that still waits for the page. */
function convertScript(element: Element, from: string, scripts: Set<string>): void {
  const source = attribute(element, 'src');
  if (attribute(element, 'type') !== 'module' || !source) return;
  const name = posix.basename(source);
  scripts.add(name);
  removeAttribute(element, 'type');
  setAttribute(element, 'defer', '');
  setAttribute(element, 'src', posix.relative(posix.dirname(from), `portable/${name}`));
}

/** Rewrites the URLs of an element, or the page's policy. */
function convertUrls(element: Element, from: string, base: string): void {
  const isCanonical = element.tagName === 'link' && attribute(element, 'rel') === 'canonical';
  for (const { name, value } of element.attrs) {
    if (addressed.includes(name) && !isCanonical) setAttribute(element, name, fileAddress(value, from, base));
  }
  const isPolicy = attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';
  if (isPolicy) setAttribute(element, 'content', portablePolicy(attribute(element, 'content') ?? ''));
}

/** Adds the replacement for `fetch`, which runs before all other scripts. */
function addRuntime(head: Element, from: string): void {
  const attrs = [
    { name: 'defer', value: '' },
    { name: 'src', value: posix.relative(posix.dirname(from), 'portable/runtime.js') },
  ];
  head.childNodes.unshift({ ...head, nodeName: 'script', tagName: 'script', attrs, childNodes: [], parentNode: head });
}

/**
 * Rewrites a page of the built site so that it works from `file://`: relative URLs with file names, and no module scripts.
 * @param file its path in the site
 * @returns the page, and the file names of its module scripts
 */
export function rewritePage(html: string, file: string, base: string): { html: string; scripts: string[] } {
  const document = parse(html);
  const scripts = new Set<string>();
  for (const element of elementsIn(document)) {
    if (onlineOnly(element)) {
      const parent = element.parentNode;
      if (parent) parent.childNodes = parent.childNodes.filter((child) => child !== element);
      continue;
    }
    convertScript(element, file, scripts);
    convertUrls(element, file, base);
    if (element.tagName === 'head') addRuntime(element, file);
  }
  return { html: serialize(document), scripts: [...scripts] };
}
