import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { listFiles } from '../built-site.ts';

/** Files that shrink; pictures, PDFs, archives and Pagefind's own files are compressed already. */
const shrinks = /\.(html|css|js|json|csv|md|txt|svg|webmanifest|xml)$/;
/** Below this a compressed twin costs more than it saves, in bytes. */
const least = 256;
const isTwin = (file: string) => /\.(br|gz)$/.test(file);

const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const ways = [
  { ending: '.br', compress: brotli },
  { ending: '.gz', compress: (bytes: Buffer) => gzipSync(bytes, { level: 9 }) },
] as const;

/**
 * Writes a brotli and a gzip twin beside each file of a built site that shrinks, and takes away twins of files that are gone.
 * @param say told of the progress: files done, files in all
 * @returns bytes before, and after brotli, of the files that have twins
 */
export function precompress(dir: string, say: (done: number, all: number) => void = () => undefined) {
  const files = listFiles(dir);
  for (const twin of files.filter((file) => isTwin(file) && !files.includes(file.replace(/\.(br|gz)$/, '')))) rmSync(join(dir, twin));
  const wanted = files.filter((file) => shrinks.test(file) && statSync(join(dir, file)).size >= least);
  const sum = { files: wanted.length, before: 0, after: 0 };
  wanted.forEach((file, at) => {
    const bytes = readFileSync(join(dir, file));
    const [smallest = bytes] = ways.map(({ ending, compress }) => {
      const twin = compress(bytes);
      writeFileSync(join(dir, file + ending), twin);
      return twin;
    });
    sum.before += bytes.length;
    sum.after += smallest.length;
    say(at + 1, wanted.length);
  });
  return sum;
}
