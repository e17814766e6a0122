import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildUnder } from '../build.ts';
import { precompress } from '../../publish/hosting/precompress.ts';

/** A site that was built and compressed in a temporary folder. */
export interface BuiltCopy {
  readonly dir: string;
  /** Milliseconds that the build alone took. */
  readonly buildTime: number;
  readonly remove: () => void;
}

/** Builds the site into a temporary folder and compresses it there; `dist/` stays as it is. */
export async function buildCopy(base: string, say: (line: string) => void): Promise<BuiltCopy> {
  const dir = mkdtempSync(join(tmpdir(), 'guide-bench-'));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  try {
    say('Building the site into a temporary folder …');
    const start = performance.now();
    await buildUnder(base, dir);
    const buildTime = performance.now() - start;
    say('Compressing it as for a host …');
    precompress(dir);
    return { dir, buildTime, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
