import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../publish/built-site.ts';

/** The search index as a host keeps it: its files, and what they weigh compressed (Pagefind's own parts are compressed already). */
export function indexSize(dir: string): { readonly files: number; readonly bytes: number } {
  const all = listFiles(dir);
  const twins = new Set(all.filter((file) => file.endsWith('.br')));
  const own = all.filter((file) => /^(pagefind|search)\//.test(file) && !/\.(br|gz|html|md)$/.test(file));
  const sizeOf = (file: string) => statSync(join(dir, twins.has(`${file}.br`) ? `${file}.br` : file)).size;
  return { files: own.length, bytes: own.reduce((sum, file) => sum + sizeOf(file), 0) };
}
