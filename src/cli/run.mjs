// `npm start` calls `node src/cli/run.mjs start`, which installs what is missing and then runs src/cli/start.ts on the project's own Node.
// Plain JavaScript for the machine's Node (20 or newer). Not a "prestart" script, because npm skips these with `ignore-scripts=true`.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, findNode, folderFault, root } from './ensure-installed.mjs';

/** Commands that need more packages than a build. */
const forTests = ['run-tests', 'diagrams'];

const [command = '', ...args] = process.argv.slice(2);

/**
 * Runs a program until it ends. Passes on signals, because containers and process managers send them to only one process.
 * @param {string} node @param {string[]} args
 */
function run(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit' });
  // The terminal also sends Ctrl-C to the child.
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  // If a signal stops npm, npm doesn't pass it on.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || child.kill(), 500).unref();
  child.on('close', (code, signal) => (process.exitCode = code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
}

/** @param {string} reason */
function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}

const fault = folderFault(root);
if (fault) fail(fault);
else if (ensureInstalled({ forTests: forTests.includes(command) })) {
  const node = findNode(root);
  if (node) run(node, ['--import', new URL('command.ts', import.meta.url).href, join(root, 'src/cli', `${command}.ts`), ...args]);
  else fail('The project brings no Node for this system: install Node 22.18, 24.2 or newer, then run this again.');
} else process.exitCode = 1;
