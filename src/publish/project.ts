import { spawn } from 'node:child_process';
import type { StdioOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the tools keep what they may lose: made anew after each install. */
export const cacheDir = join(root, 'node_modules/.cache/guide');

/** The environment of every program the tools start: Astro reports nothing to anyone, and a log gets no colour codes. */
export const toolEnv = (extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(!process.stdout.isTTY && { NO_COLOR: '1' }),
  ASTRO_TELEMETRY_DISABLED: '1',
  ...extra,
});

/**
 * The JavaScript file behind an installed command, so that Node can run it without a shell on every system.
 * @param name the package, like `astro`
 * @throws Error when the package is not installed or has no command
 */
export function commandFile(name: string): string {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin?: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : Object.values(bin ?? {})[0];
  if (!file) throw new Error(`The package "${name}" has no command.`);
  return join(folder, file);
}

/** How a program ended. */
export interface Ended {
  /** 0 where all went well; 1 also where it was stopped or could not start. */
  readonly code: number;
  /** What it printed, both streams in order; empty where it printed to the screen itself. */
  readonly output: string;
}

/**
 * Runs Node on a file and waits for it.
 * @param show true: it prints to the screen; false: its output is kept and handed back
 */
export function runNode(
  args: readonly string[],
  { env = toolEnv(), show = false }: { env?: NodeJS.ProcessEnv; show?: boolean } = {},
): Promise<Ended> {
  const stdio: StdioOptions = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
