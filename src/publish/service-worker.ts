import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { getManifest, type ManifestEntry } from 'workbox-build';
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
function withHash(folder: string, { url, size }: ManifestEntry & { size: number }) {
  const hash = createHash('sha256').update(readFileSync(join(folder, url)));
  const integrity = hash.digest('base64');
  return { url: offlineUrl(url), revision: integrity.slice(0, 12), integrity: `sha256-${integrity}`, size };
}

/** The worker as one script. @returns with it the files that its code comes from */
export async function bundleWorker(entries: readonly ManifestEntry[]): Promise<{ code: string; sources: readonly string[] }> {
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
  const offline = new Set(offlineFiles(listFiles(folder)));
  const { manifestEntries, size, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: ['pagefind/fragment/**'],
    maximumFileSizeToCacheInBytes: largestFile,
    manifestTransforms: [
      (entries) => ({ manifest: entries.filter(({ url }) => offline.has(url)).map((entry) => withHash(folder, entry)), warnings: [] }),
    ],
  });
  const tooBig = warnings.filter((warning) => [...offline].some((file) => warning.includes(file)));
  if (tooBig.length > 0) throw new Error(`The site cannot be read offline:\n${tooBig.join('\n')}`);
  const { code } = await bundleWorker(manifestEntries);
  writeFileSync(join(folder, 'sw.js'), code);
  return `${manifestEntries.length} files to read offline, ${(size / 1e6).toFixed(1)} MB before compression`;
}
