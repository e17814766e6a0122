import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintInputs } from './build-inputs.ts';
import { cacheDir, commandFile, root, runNode, toolEnv } from '../publish/project.ts';
import type { Ended } from '../publish/project.ts';

/** The fingerprint of what the site in `dist/` was built from; absent while it is being built, and after a failed build. */
const stamp = join(cacheDir, 'built-from');

/** `--force`: Astro's cache of content is by id, so a chapter that was renumbered would be looked for under its old file name. */
const astroBuild = () => [commandFile('astro'), 'build', '--force'];

/** Does `dist/` show what content and code say now? */
export function isFresh(): boolean {
  if (!existsSync(stamp) || !existsSync(join(root, 'dist/index.html'))) return false;
  return readFileSync(stamp, 'utf8') === fingerprintInputs(root);
}

/**
 * Builds the site into `dist/`. Content is checked first: the build itself checks it too, but its faults would drown in Astro's own lines.
 * Then out-of-date diagrams are drawn anew, which needs a Chromium; where none is out of date, none is needed.
 * What is made of finished pages comes after them: PDFs of the handouts (where a Chromium is at hand, and only those that changed), the
 * portable edition of all of it, and last the service worker, which knows each file by its hash.
 * @param show true: Astro's own lines go to the screen; false: they are handed back
 */
export async function buildSite({ show }: { show: boolean }): Promise<Ended> {
  rmSync(stamp, { force: true });
  for (const tool of ['content.ts', 'diagrams.ts']) {
    const ended = await runNode([`src/cli/${tool}`], { show });
    if (ended.code !== 0) return ended;
  }
  const fingerprint = fingerprintInputs(root);
  const ended = await runNode(astroBuild(), { show });
  if (ended.code !== 0) return ended;
  for (const tool of ['handouts.ts', 'portable.ts', 'service-worker.ts']) {
    const made = await runNode([`src/cli/${tool}`], { show });
    if (made.code !== 0) return made;
  }
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stamp, fingerprint);
  return ended;
}

/**
 * Builds the site for a sub-path into a folder of its own, without PDFs; `dist/` stays as it is.
 * @throws Error with what was printed, when the build fails
 */
export async function buildUnder(base: string, outDir: string): Promise<void> {
  const env = toolEnv({ BASE_PATH: base });
  const steps = [
    [...astroBuild(), '--outDir', outDir],
    ...['portable.ts', 'service-worker.ts'].map((tool) => [`src/cli/${tool}`, '--dir', outDir]),
  ];
  for (const step of steps) {
    const { code, output } = await runNode(step, { env });
    if (code !== 0) throw new Error(`The build with BASE_PATH=${base} failed:\n${output}`);
  }
}

if (import.meta.main) process.exitCode = (await buildSite({ show: true })).code;
