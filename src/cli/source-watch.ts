import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Source } from '../schema/source.ts';

/** How a cited page compares with its recorded digest. */
export interface Watched {
  readonly source: Source;
  /** `unrecorded`: it was read, but has no recorded digest. `unreachable`: it couldn't be read; `reason` says why. */
  readonly state: 'same' | 'changed' | 'unrecorded' | 'unreachable';
  readonly digest?: string;
  readonly reason?: string;
}

/** Returns the text of a page. @throws Error if the page can't be read */
export type ReadPage = (url: URL) => Promise<string>;

/** The path of a documentation page's Markdown, which AWS serves beside the HTML. */
const markdownPath = (url: URL): string | undefined =>
  url.hostname === 'docs.aws.amazon.com' ? url.pathname.replace(/(?:\.html|\/)?$/, '.md') : undefined;

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (['script', 'style', 'noscript'].includes(node.nodeName) || !('childNodes' in node)) return '';
  return node.childNodes.map(textOf).join(' ');
}

/**
 * Reads pages over HTTP: documentation as Markdown, other pages as the text of their HTML.
 * @param origin replaces the origin of every page, for tests @param timeout in ms for each page
 */
export function readFromNetwork({ origin, timeout = 20_000 }: { origin?: string; timeout?: number } = {}): ReadPage {
  return async (url) => {
    const path = markdownPath(url) ?? url.pathname + url.search;
    const response = await fetch(new URL(path, origin ?? url.origin), { signal: AbortSignal.timeout(timeout) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const text = await response.text();
    return markdownPath(url) ? text : textOf(parseFragment(text));
  };
}

/** Reads pages from a local mirror, in which `docs/` has the paths of docs.aws.amazon.com. It has no other pages. */
export function readFromMirror(folder: string): ReadPage {
  return (url) => {
    const path = markdownPath(url);
    const file = path && join(folder, 'docs', path);
    if (!file || !existsSync(file)) return Promise.reject(new Error('not in the mirror'));
    return Promise.resolve(readFileSync(file, 'utf8'));
  };
}

const headingDepth = (line: string): number => /^(#{1,6}) /.exec(line)?.[1]?.length ?? 0;

/** The section with a fragment, from its heading to the next heading of the same level. @returns undefined if the page doesn't have it */
export function sectionOf(markdown: string, fragment: string): string | undefined {
  if (!fragment) return markdown;
  const lines = markdown.split('\n');
  const anchor = lines.findIndex((line) => line.includes(`name="${fragment}"`) || line.includes(`id="${fragment}"`));
  if (anchor < 0) return undefined;
  const start = lines.findLastIndex((line, index) => index <= anchor && headingDepth(line) > 0);
  const depth = headingDepth(lines[start] ?? '') || 6;
  const end = lines.findIndex((line, index) => index > anchor && headingDepth(line) > 0 && headingDepth(line) <= depth);
  return lines.slice(Math.max(start, 0), end < 0 ? undefined : end).join('\n');
}

/** A digest of the words of a text. Spacing and the mirror's front matter don't count. */
export function digestOf(text: string): string {
  const withoutFrontMatter = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  return createHash('sha256').update(withoutFrontMatter.replaceAll(/\s+/g, ' ').trim()).digest('hex').slice(0, 16);
}

async function watchSource(source: Source, readPage: ReadPage): Promise<Watched> {
  const url = new URL(source.url);
  try {
    const section = sectionOf(await readPage(url), decodeURIComponent(url.hash.slice(1)));
    if (section === undefined) return { source, state: 'changed', reason: `the page has no section "${url.hash}"` };
    const digest = digestOf(section);
    if (source.digest === undefined) return { source, state: 'unrecorded', digest };
    return { source, state: digest === source.digest ? 'same' : 'changed', digest };
  } catch (error) {
    return { source, state: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Compares all sources with their recorded digests, a few pages at a time. @param onDone called after each page */
export async function watchSources(
  sources: readonly Source[],
  readPage: ReadPage,
  onDone?: (watched: Watched) => void,
): Promise<Watched[]> {
  const results: Watched[] = [];
  const waiting = [...sources];
  const work = async () => {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      const watched = await watchSource(source, readPage);
      results.push(watched);
      onDone?.(watched);
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return results.sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
}
