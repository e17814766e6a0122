import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfflinePlan } from '../domain/offline/packs.ts';
import { writePacks } from './offline-packs.ts';
import { root } from './project.ts';

/** Bundles the worker into one script. */
async function bundleWorker(plan: OfflinePlan): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/client/offline/service-worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { plan: JSON.stringify(plan) },
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}

const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * Writes `sw.js`, which stores the site for reading offline, and the packs that it fetches. All other files must be final.
 * @param folder the built site @returns one line for the log
 */
export async function writeServiceWorker(folder: string): Promise<string> {
  const plan = writePacks(folder);
  writeFileSync(join(folder, 'sw.js'), await bundleWorker(plan));
  const { first, rest, sizes } = plan;
  return `${first.length} packs (${inMegabytes(sizes.first)}) for the first visit, ${rest.length} (${inMegabytes(sizes.rest)}) for the whole guide`;
}
