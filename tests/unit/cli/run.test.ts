import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layFiles } from '../publish/site-in-a-folder.ts';

const launchers = ['run.mjs', 'ensure-installed.mjs'].map((name) => `src/cli/${name}`);

/** A project that needs no packages, with one command, `answer`. */
const project = (command: string) =>
  layFiles({
    ...Object.fromEntries(launchers.map((file) => [file, readFileSync(file, 'utf8')])),
    'package.json': '{ "type": "module", "optionalDependencies": {} }',
    'package-lock.json': '{ "packages": {} }',
    'src/cli/command.ts': '',
    'src/cli/answer.ts': command,
  });

/** Ends after a while, in case a test doesn't end it. */
const waits = `process.on('SIGTERM', () => { console.log('stopped'); process.exit(0); });
setTimeout(() => undefined, 20_000);
console.log('ready');`;

/** Starts a program and sends it a signal when it is ready. @returns the output of the program and its children */
function stopped(program: string, args: readonly string[], signal: NodeJS.Signals): Promise<string> {
  const child = spawn(program, args, { env: { ...process.env, npm_lifecycle_event: 'start' }, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.trim() === 'ready') child.kill(signal);
  });
  return new Promise((resolve) => child.stdout.on('close', () => resolve(output)));
}

describe('run.mjs', () => {
  it('runs a TypeScript file with its arguments in the folder of the project, and ends with its exit code', () => {
    const folder = project('const n: number = 3; console.log(process.cwd() + "/", ...process.argv.slice(2)); process.exit(n);');
    const { status, stdout } = spawnSync(process.execPath, [join(folder, 'src/cli/run.mjs'), 'answer', '--x', 'y z'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 3, stdout: `${folder} --x y z\n` });
  });

  it('rejects a folder that Astro cannot handle, in one sentence', () => {
    const folder = join(project(''), 'a%2Fb');
    mkdirSync(folder);
    for (const name of ['src', 'package.json', 'package-lock.json']) renameSync(join(folder, '..', name), join(folder, name));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'src/cli/run.mjs'), 'answer'], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The path [^\n]* contains "%"[^\n]*\n$/);
  });

  // Windows has no SIGTERM, and the parent process can't be watched there.
  it.skipIf(process.platform === 'win32')('passes SIGTERM on', async () => {
    const folder = project(waits);
    expect(await stopped(process.execPath, [join(folder, 'src/cli/run.mjs'), 'answer'], 'SIGTERM')).toBe('ready\nstopped\n');
  });

  it.skipIf(process.platform === 'win32')('stops when npm has ended', async () => {
    const folder = project(waits);
    const command = `"${process.execPath}" "${join(folder, 'src/cli/run.mjs')}" answer & wait`;
    expect(await stopped('sh', ['-c', command], 'SIGKILL')).toBe('ready\nstopped\n');
  });
});
