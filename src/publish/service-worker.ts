import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PrecacheEntry } from 'workbox-precaching';
import { offlineUrl, offlineFiles, fragmentId, fragmentsFile } from '../domain/offline/offline-files.ts';
import { listFiles } from './built-site.ts';
import { root } from './project.ts';

/** Larger than any file should be: one above it fails the build instead of being left out silently. */
const largestFile = 20_000_000;

/** Pagefind fetches a file for each result. Offline all are needed: they go into one file, to save a thousand requests. */
function packFragments(folder: string, files: readonly string[]): void {
  const texts = files.flatMap((file) => {
    const id = fragmentId(`/${file}`);
    return id ? [[id, gunzipSync(readFileSync(join(folder, file))).toString()] as const] : [];
  });
  writeFileSync(join(folder, fragmentsFile), JSON.stringify(Object.fromEntries(texts)));
}

/** With the hash the browser rejects a file that is cut short or of another version, as in the middle of a deployment. */
function entryOf(file: string, bytes: Uint8Array): PrecacheEntry {
  const integrity = createHash('sha256').update(bytes).digest('base64');
  return { url: offlineUrl(file), revision: integrity.slice(0, 12), integrity: `sha256-${integrity}` };
}

/** The worker as one script. @returns with it the files that its code comes from */
export async function bundleWorker(entries: readonly PrecacheEntry[]): Promise<{ code: string; sources: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'src/client/offline/service-worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', precacheEntries: JSON.stringify(entries) },
    logLevel: 'error',
  });
  return { code: outputFiles.map(({ text }) => text).join(''), sources: Object.keys(metafile.inputs) };
}

/**
 * Writes `sw.js`, which stores the site for reading offline. Runs when all files are final.
 * @param folder the built site @returns one line for the log @throws when a file cannot be stored
 */
export async function writeServiceWorker(folder: string): Promise<string> {
  packFragments(folder, listFiles(folder));
  const files = offlineFiles(listFiles(folder)).map((file) => [file, readFileSync(join(folder, file))] as const);
  const tooBig = files.flatMap(([file, { length }]) => (length > largestFile ? [file] : []));
  if (tooBig.length > 0) throw new Error(`These files are too big to be read offline: ${tooBig.join(', ')}`);
  const { code } = await bundleWorker(files.map(([file, bytes]) => entryOf(file, bytes)));
  writeFileSync(join(folder, 'sw.js'), code);
  const size = files.reduce((sum, [, { length }]) => sum + length, 0);
  return `${files.length} files to read offline, ${(size / 1e6).toFixed(1)} MB before compression`;
}
