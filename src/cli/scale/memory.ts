import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** How often the memory is looked at, in milliseconds. */
const pause = 500;

/** A line of `ps`: process, its parent, and its resident memory in KiB. */
export interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly kibibytes: number;
}

/** Resident memory of a process and all below it, in KiB. */
export function treeMemory(lines: readonly ProcessLine[], pid: number): number {
  const own = lines.find((line) => line.pid === pid)?.kibibytes ?? 0;
  return lines.filter(({ parent }) => parent === pid).reduce((sum, child) => sum + treeMemory(lines, child.pid), own);
}

async function processes(): Promise<ProcessLine[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kibibytes = 0]) => ({ pid, parent, kibibytes }));
}

/**
 * Watches the memory of a process and of all it starts, until told to stop.
 * @returns a function that stops and gives the highest sum seen, in bytes; NaN on systems without `ps`
 */
export function watchMemory(pid: number): () => number {
  let highest = NaN;
  const look = () =>
    void processes().then(
      (lines) => (highest = Math.max(treeMemory(lines, pid), Number.isNaN(highest) ? 0 : highest)),
      () => undefined,
    );
  const timer = setInterval(look, pause);
  return () => {
    clearInterval(timer);
    return highest * 1024;
  };
}
