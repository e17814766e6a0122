import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { toolEnv } from '../../publish/project.ts';
import { watchMemory } from './memory.ts';

/** How the build of a scratch copy went. */
export interface ScratchBuild {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes of resident memory at the highest, search indexer included. */
  readonly memory: number;
}

/** How much of what a build prints is kept for the error, in characters. */
const kept = 4000;
const progressPause = 20_000;

/**
 * Builds a scratch copy into its own `dist/`.
 * @param say told of the progress from time to time
 * @throws Error with the last lines that Astro printed, when the build fails
 */
export async function buildScratch(folder: string, say: (line: string) => void): Promise<ScratchBuild> {
  const start = performance.now();
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--force'], { cwd: folder, env: toolEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
  const stopWatching = watchMemory(child.pid ?? 0);
  let printed = '';
  const keep = (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-kept));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const seconds = () => Math.round((performance.now() - start) / 1000);
  const timer = setInterval(() => say(`    ${seconds()} s: ${printed.trim().split('\n').at(-1)?.trim() ?? ''}`), progressPause);
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (ended) => resolve(ended ?? 1));
  });
  clearInterval(timer);
  const memory = stopWatching();
  if (code !== 0) throw new Error(`The build broke after ${seconds()} s, with ${(memory / 1e9).toFixed(1)} GB in use:\n${printed}`);
  return { time: performance.now() - start, memory };
}
