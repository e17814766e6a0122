import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintInputs } from './build-inputs.ts';
import { cacheDir, commandFile, root, runNode, toolEnv } from './project.ts';
import type { Ended } from './project.ts';

/** The fingerprint of what the site in `dist/` was built from; absent while it is being built, and after a failed build. */
const stamp = join(cacheDir, 'built-from');

/** Does `dist/` show what content and code say now? */
export function isFresh(): boolean {
  if (!existsSync(stamp) || !existsSync(join(root, 'dist/index.html'))) return false;
  return readFileSync(stamp, 'utf8') === fingerprintInputs(root);
}

/**
 * Builds the site into `dist/`.
 * @param show true: Astro's own lines go to the screen; false: they are handed back
 */
export async function buildSite({ show }: { show: boolean }): Promise<Ended> {
  rmSync(stamp, { force: true });
  const fingerprint = fingerprintInputs(root);
  const ended = await runNode([commandFile('astro'), 'build', '--force'], { show });
  if (ended.code !== 0) return ended;
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stamp, fingerprint);
  return ended;
}

/**
 * Builds the site for a sub-path into a folder of its own; `dist/` stays as it is.
 * @throws Error with what Astro printed, when the build fails
 */
export async function buildUnder(base: string, outDir: string): Promise<void> {
  const { code, output } = await runNode([commandFile('astro'), 'build', '--force', '--outDir', outDir], {
    env: toolEnv({ BASE_PATH: base }),
  });
  if (code !== 0) throw new Error(`The build with BASE_PATH=${base} failed:\n${output}`);
}

if (import.meta.main) process.exitCode = (await buildSite({ show: true })).code;
