/**
 * `npm run sources` compares all cited pages with their recorded digests and lists what changed, with the entries that cite it.
 * `--from DIR` reads a local mirror instead of the network. `--accept ID` records the current page, after a person has read the change.
 * `--accept-new` does so for all sources without a digest.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { parseDocument } from 'yaml';
import { placeOf } from '../domain/faults.ts';
import { referencesIn } from '../domain/rules/content.ts';
import { readContentFiles } from '../load/content-files.ts';
import { readContent } from '../load/read-content.ts';
import { root } from '../publish/project.ts';
import type { Source } from '../schema/entries.ts';

/** How a cited page compares with its recorded digest. */
interface Watched {
  readonly source: Source;
  /** `unrecorded`: it was read, but has no recorded digest. `unreachable`: it couldn't be read; `reason` says why. */
  readonly state: 'same' | 'changed' | 'unrecorded' | 'unreachable';
  readonly digest?: string;
  readonly reason?: string;
}

/** Returns the text of a page. @throws Error if the page can't be read */
type ReadPage = (url: URL) => Promise<string>;

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

/** Compares all sources with their recorded digests, a few pages at a time. @param onDone called after each page with how many are done */
export async function watchSources(sources: readonly Source[], readPage: ReadPage, onDone?: (done: number) => void): Promise<Watched[]> {
  const results: Watched[] = [];
  const waiting = [...sources];
  const work = async () => {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      results.push(await watchSource(source, readPage));
      onDone?.(results.length);
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return results.sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
}

function recordDigests(file: string, accepted: readonly Watched[], today: string): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const { source, digest } of accepted)
    for (const [field, value] of Object.entries({ digest, readOn: today, asOf: today })) document.setIn([source.id, field], value);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

function printList(title: string, some: readonly Watched[], detail: (each: Watched) => string): void {
  if (some.length === 0) return;
  console.log(`\n## ${title} (${some.length})\n`);
  for (const each of some) console.log(`- ${each.source.id}: ${each.source.url}${detail(each)}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      accept: { type: 'string', multiple: true, default: [] },
      'accept-new': { type: 'boolean', default: false },
      content: { type: 'string', default: join(root, 'content') },
      origin: { type: 'string' },
    },
  });
  const today = new Date().toISOString().slice(0, 10);
  const content = readContent(readContentFiles(values.content), today, () => undefined);
  const sources = content.sources.flatMap(({ value }) => value ?? []);
  const unknown = values.accept.filter((id) => !sources.some((source) => source.id === id));
  if (unknown.length > 0) throw new Error(`content/sources.yaml has no source ${unknown.join(', ')}.`);

  const readPage = values.from === undefined ? readFromNetwork({ origin: values.origin }) : readFromMirror(values.from);
  const watched = await watchSources(sources, readPage, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${sources.length} pages${done === sources.length ? '\n' : ''}`);
  });
  const wanted = ({ source, state }: Watched) => values.accept.includes(source.id) || (values['accept-new'] && state === 'unrecorded');
  const accepted = watched.filter((each) => each.digest !== undefined && wanted(each));
  if (accepted.length > 0) recordDigests(join(values.content, 'sources.yaml'), accepted, today);

  const left = watched.filter((each) => !accepted.includes(each));
  const { same = [], changed = [], unrecorded = [], unreachable = [] } = Object.groupBy(left, ({ state }) => state);
  console.log(
    `Sources: ${same.length} unchanged, ${changed.length} changed, ${unrecorded.length} without a digest, ${unreachable.length} not reached, ${accepted.length} accepted.`,
  );
  const citations = referencesIn(content).filter(({ to }) => to === 'sources');
  const citedAt = (id: string) =>
    [...new Set(citations.filter((each) => each.id === id).map(({ location }) => placeOf(location)))].join(', ');
  printList('Changed', changed, ({ source, reason }) => `${reason ? ` (${reason})` : ''}\n  cited in ${citedAt(source.id)}`);
  printList('Not reached', unreachable, ({ reason }) => ` (${reason})`);
  printList('Without a digest', unrecorded, () => '');
}

if (import.meta.main) await main();
