import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { readContentFiles } from '../../../src/load/content-files.ts';
import { checkContent, type Loaded } from '../../../src/load/guide.ts';

/** Readable files by path. */
export type FileBytes = ReadonlyMap<string, Uint8Array>;

/** The readable files of a folder. */
export const bytesIn = (folder: string): FileBytes =>
  new Map([...readContentFiles(folder)].flatMap(([file, bytes]) => (typeof bytes === 'string' ? [] : [[file, bytes] as const])));

/** Small content without faults. */
export const validFiles = bytesIn('tests/fixtures/content');

/** The change that a fault case makes to a file; see the top of `tests/fixtures/faults.yaml`. */
interface Change {
  readonly file: string;
  readonly replace?: string;
  readonly with?: string;
  readonly text?: string;
  readonly copyOf?: string;
  readonly base64?: string;
}

/** A deliberate fault and the expected report. */
export interface FaultCase extends Change {
  readonly name: string;
  /** For cases that change more than one file. */
  readonly changes?: readonly Change[];
  /** `guide/01-the-model.mdx:3:1 unknown-key` for each fault, in order. */
  readonly expected: readonly string[];
}

export const faultCases = parse(readFileSync('tests/fixtures/faults.yaml', 'utf8')) as readonly FaultCase[];

/** @throws Error if there is no case with the name */
export function faultCase(name: string): FaultCase {
  const found = faultCases.find((each) => each.name === name);
  if (!found) throw new Error(`tests/fixtures/faults.yaml has no case "${name}".`);
  return found;
}

const textOf = (files: FileBytes, file: string) => new TextDecoder().decode(files.get(`content/${file}`));

function changedContent({ file, replace, with: replacement = '', text, copyOf, base64 }: Change, files: FileBytes): string | Uint8Array {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  if (replace === undefined) return copyOf === undefined ? (text ?? '') : textOf(files, copyOf);
  const parts = textOf(files, file).split(replace);
  if (parts.length !== 2) throw new Error(`faults.yaml: "${replace}" must appear once in ${file}.`);
  return parts.join(replacement);
}

/** The day on which the fixtures are checked. */
const today = '2026-11-24';

type FileChange = readonly [path: string, content: Uint8Array | string | null];

/** Checks the valid content with some files changed; null removes a file. */
export function checkWith(changes: Iterable<FileChange>): Loaded {
  const files = new Map(validFiles);
  for (const [file, content] of changes) {
    if (content === null) files.delete(file);
    else files.set(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return checkContent(files, today);
}

/** The changed files of a case. Several changes to a file are made in order. */
export function changesOf(fault: FaultCase): readonly FileChange[] {
  const files = new Map(validFiles);
  const changed = new Map<string, FileChange[1]>();
  for (const change of fault.changes ?? [fault]) {
    const content = changedContent(change, files);
    changed.set(`content/${change.file}`, content);
    files.set(`content/${change.file}`, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return [...changed];
}

/** `guide/01-the-model.mdx:3:1 unknown-key` for each fault. */
export const inShort = ({ faults }: Loaded): string[] =>
  faults.map(({ file, line, column, code }) => `${file.replace(/^content\//, '')}:${line}:${column} ${code}`);

/** Writes the valid content with a case's changes into a temporary folder. @returns the path of its `content/` */
export function writeFaultyContent(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-content-'));
  for (const [file, content] of new Map<string, FileChange[1]>([...validFiles, ...changesOf(faultCase(name))])) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return join(folder, 'content');
}
