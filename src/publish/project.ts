import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The cache folder of the tools. Each install deletes it. */
export const cacheDir = join(root, 'node_modules/.cache/guide');

/** A cache of generated files, so that a build generates only what changed. @param dir created if missing @param ending Example: `.pdf` */
export function fileCache(dir: string, ending: string) {
  const used = new Set<string>();
  mkdirSync(dir, { recursive: true });
  return {
    /** The file that was made from the same inputs, or a new one. */
    async get(inputs: readonly string[], make: () => Promise<Uint8Array>): Promise<Uint8Array> {
      const hash = createHash('sha256');
      for (const input of inputs) hash.update(`${input.length}\0${input}`);
      const name = hash.digest('hex').slice(0, 32) + ending;
      used.add(name);
      if (existsSync(join(dir, name))) return readFileSync(join(dir, name));
      const content = await make();
      writeFileSync(join(dir, name), content);
      return content;
    },
    removeUnused(): void {
      for (const name of readdirSync(dir)) if (!used.has(name)) rmSync(join(dir, name));
    },
  };
}

/** The environment for all programs that the tools start: no Astro telemetry, and no color codes in logs. */
export const toolEnv = (extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(!process.stdout.isTTY && { NO_COLOR: '1' }),
  ASTRO_TELEMETRY_DISABLED: '1',
  ...extra,
});

/**
 * The JavaScript file of an installed command, which Node can run without a shell on every system.
 * @param name the package, such as `astro`
 * @throws Error if the package isn't installed or has no command
 */
export function commandFile(name: string): string {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin?: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : Object.values(bin ?? {})[0];
  if (!file) throw new Error(`The package "${name}" has no command.`);
  return join(folder, file);
}

/**
 * Runs Node on a file and waits for it.
 * @param show prints its output to the screen instead of returning it
 * @returns `code`: 0 on success, 1 also if it was stopped or couldn't start; `output`: from both streams, in order
 */
export function runNode(args: readonly string[], { env = toolEnv(), show = false }: { env?: NodeJS.ProcessEnv; show?: boolean } = {}) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise<{ readonly code: number; readonly output: string }>((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
