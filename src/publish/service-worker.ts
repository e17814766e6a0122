import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  binary,
  fragmentFiles,
  fragmentId,
  offlineFiles,
  type OfflineGroup,
  type OfflinePlan,
  offlineUrl,
  type Pack,
  type PackFile,
  sizesFile,
} from '../domain/offline/stored-files.ts';
import { listFiles, writeSiteFile } from './built-site.ts';
import { root } from './project.ts';
import { mediaTypes } from './static-files.ts';

/** The maximum bytes of the files in a pack after gzip. Packs are small, because the reader's own requests may have to wait for one. */
const packBytes = 200_000;

type Files = ReadonlyMap<string, Buffer>;

const style = /(?<=<style>).*?(?=<\/style>)/s;

/** Packs files. @param files by their path from the site's root */
export function makePack(files: Files): Pack {
  const styles = new Set<string>();
  const packed: Record<string, Record<string, string>> = {};
  const indexOf = (css: string) => String([...styles.add(css)].indexOf(css));
  for (const [file, bytes] of files) {
    const type = mediaTypes[extname(file)] ?? binary;
    const text = bytes.toString(type === binary ? 'base64' : 'utf8');
    (packed[type] ??= {})[offlineUrl(file)] = file.endsWith('.html') ? text.replace(style, indexOf) : text;
  }
  return { styles: [...styles], files: packed };
}

/** Roughly the bytes that a file adds to a pack after gzip. */
const sizeInPack = (file: string, bytes: Buffer) => gzipSync(file.endsWith('.html') ? bytes.toString().replace(style, '') : bytes).length;

/** Distributes files over packs, in order. */
export function splitFiles(files: Files, most = packBytes): Files[] {
  const packs: Map<string, Buffer>[] = [];
  let room = 0;
  for (const [file, bytes] of files) {
    const size = sizeInPack(file, bytes);
    if (size > room || packs.length === 0) {
      packs.push(new Map());
      room = most;
    }
    packs.at(-1)?.set(file, bytes);
    room -= size;
  }
  return packs;
}

/**
 * Every file to store, by group. The texts of search results are joined into two files, because Pagefind has one file for each result,
 * which would be thousands of cache entries.
 */
function readGroups(folder: string): Record<OfflineGroup, Map<string, Buffer>> {
  const files = listFiles(folder);
  const names = offlineFiles(files);
  const read = (group: OfflineGroup) => new Map(names[group].map((file) => [file, readFileSync(join(folder, file))]));
  const groups = { chapters: read('chapters'), search: read('search'), everything: read('everything') };
  const firstPages = new Set(names.chapters.map(offlineUrl));
  const texts = Map.groupBy(
    files.flatMap((file) => {
      const id = fragmentId(`/${file}`);
      return id ? [[id, gunzipSync(readFileSync(join(folder, file))).toString()] as const] : [];
    }),
    ([, text]) => firstPages.has((/"url":"\/([^#"]*)/.exec(text)?.[1] ?? '').replace(/^$/, './')),
  );
  const joined = (isFirst: boolean) => Buffer.from(JSON.stringify(Object.fromEntries(texts.get(isFirst) ?? [])));
  groups.search.set(fragmentFiles.chapters, joined(true));
  groups.everything.set(fragmentFiles.everything, joined(false));
  return groups;
}

/** Writes the packs to `offline/`, and their sizes for pages without a worker. @param folder the built site, with all files final */
export function writePacks(folder: string): OfflinePlan {
  const groups = readGroups(folder);
  const sizes = { first: 0, rest: 0 };
  const write = (group: OfflineGroup): PackFile[] =>
    splitFiles(groups[group]).map((part, index) => {
      const url = `offline/${group}-${index + 1}.json`;
      const text = JSON.stringify(makePack(part));
      writeSiteFile(folder, url, text);
      sizes[group === 'everything' ? 'rest' : 'first'] += gzipSync(text).length;
      return { url, integrity: `sha256-${createHash('sha256').update(text).digest('base64')}` };
    });
  const [first, rest] = [[...write('chapters'), ...write('search')], write('everything')];
  writeSiteFile(folder, sizesFile, JSON.stringify(sizes));
  const version = createHash('sha256').update(JSON.stringify([first, rest]));
  return { version: version.digest('hex').slice(0, 12), first, rest, sizes };
}

/**
 * Writes `sw.js`, which stores the site for reading offline, and the packs that it fetches. All other files must be final.
 * @param folder the built site @returns one line for the log
 */
export async function writeServiceWorker(folder: string): Promise<string> {
  const plan = writePacks(folder);
  await build({
    entryPoints: [join(root, 'src/client/offline/service-worker.ts')],
    bundle: true,
    minify: true,
    outfile: join(folder, 'sw.js'),
    format: 'iife',
    target: 'es2022',
    define: { plan: JSON.stringify(plan) },
    logLevel: 'error',
  });
  const { first, rest, sizes } = plan;
  const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return `${first.length} packs (${inMegabytes(sizes.first)}) for the first visit, ${rest.length} (${inMegabytes(sizes.rest)}) for the whole guide`;
}
