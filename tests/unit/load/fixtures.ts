import { readdirSync } from 'node:fs';
import { checkContent, type Loaded } from '../../../src/load/guide.ts';
import { readContentFiles, type ContentFiles } from '../../../src/load/content-files.ts';

const folder = 'tests/fixtures/content';

/** A small content without a fault. */
export const validFiles: ContentFiles = readContentFiles(`${folder}/valid/content`);

/** The names of the folders that each bring one fault, or a few that belong together. */
export const faultNames: readonly string[] = readdirSync(`${folder}/faults`).sort();

/** The day on which the fixtures are checked. */
const today = '2026-11-24';

/** Checks the valid content with other files laid over it; null takes a file away. */
export function checkWith(changes: Iterable<readonly [string, Uint8Array | string | null]>): Loaded {
  const files = new Map(validFiles);
  for (const [file, content] of changes) {
    if (content === null) files.delete(file);
    else files.set(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return checkContent(files, 'content', today);
}

/** The files of one such folder. */
export const overlayOf = (name: string): ContentFiles => readContentFiles(`${folder}/faults/${name}/content`);

/** `guide/01-the-model.mdx:3:1 unknown-key` for each fault. */
export const inShort = ({ faults }: Loaded): string[] =>
  faults.map(({ file, line, column, code }) => `${file.replace(/^content\//, '')}:${line}:${column} ${code}`);
