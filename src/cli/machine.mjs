// What the project needs from the machine. Plain JavaScript for the machine's Node (20 or newer).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the reason why the project can't work in a folder, or undefined.
 * @param {string} folder
 */
export function folderFault(folder) {
  const character = /[%#?]/.exec(folder)?.[0];
  return character && `The path ${folder} contains "${character}", which Astro can't handle: move or rename the folder.`;
}

/** Whether a Node version runs TypeScript files and supports `import.meta.main`. @param {string} version such as `v24.2.0` */
export function isNewEnough(version) {
  const [, major = 0, minor = 0] = (/^v(\d+)\.(\d+)\./.exec(version) ?? []).map(Number);
  return major > 24 || (major === 24 && minor >= 2) || (major === 22 && minor >= 18);
}

const versionOf = (/** @type {string} */ node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';

/**
 * Finds the Node that runs everything: the packaged one or, if there is none for this system, the machine's own.
 * @param {string} root the project's folder
 * @returns {string | undefined} its path; undefined if the machine's own is too old
 */
export function findNode(root) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = Object.keys(optionalDependencies).map((name) => join(root, 'node_modules', name, 'bin', program));
  return [...packaged.filter((path) => existsSync(path)), process.execPath].find((node) => isNewEnough(versionOf(node)));
}
