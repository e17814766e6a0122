import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../built-site.ts';
import { buildUnder } from '../build.ts';
import { precompress } from '../hosting/precompress.ts';

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

/** The search index as a host keeps it: all files of search, and what they weigh compressed (Pagefind's own parts are compressed already). */
export function indexSize(dir: string): { files: number; bytes: number } {
  const own = listFiles(dir).filter((file) => /^(pagefind|search)\//.test(file) && !/\.(br|gz|html|md)$/.test(file));
  const twins = new Set(listFiles(dir).filter((file) => file.endsWith('.br')));
  const sizeOf = (file: string) => statSync(join(dir, twins.has(`${file}.br`) ? `${file}.br` : file)).size;
  return { files: own.length, bytes: own.reduce((sum, file) => sum + sizeOf(file), 0) };
}

/** Bytes of the page's icon, which headless browsers do not fetch and readers' do. */
export function iconSize(dir: string): number {
  return readFileSync(join(dir, 'favicon.svg.br')).length;
}
