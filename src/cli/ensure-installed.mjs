// What a command needs: the packages and a Node. Plain JavaScript for the machine's Node (20 or newer), with only Node's own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * The packages that are missing in `node_modules` or have a different version in the lock file.
 * npm writes its record of installed packages last, so an interrupted install has none.
 * @param {LockFile} wanted `package-lock.json`
 * @param {LockFile | null} installed `node_modules/.package-lock.json`, or null if nothing is installed
 * @param {{ forTests?: boolean, isThere?: (path: string) => boolean }} [options] `forTests`: counts development dependencies too;
 * `isThere`: whether the folder of a package has a `package.json`
 * @returns {string[]} their paths, such as `node_modules/astro`; missing optional packages, which are for other systems, don't count
 */
export function outdatedPackages(wanted, installed, { forTests = true, isThere = () => true } = {}) {
  const have = installed?.packages ?? {};
  return Object.entries(wanted.packages ?? {})
    .filter(([path, { dev }]) => path !== '' && (forTests || !dev))
    .filter(([path, { version, optional, devOptional }]) => {
      if (!have[path]) return !optional && !(devOptional && !forTests);
      return have[path].version !== version || !isThere(path);
    })
    .map(([path]) => path);
}

/** @param {string} path from the project's root @returns {LockFile | null} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Installs the packages in the lock file with the npm that runs this script. On Windows, only a shell can start npm. Shows only errors, because
 * npm would warn about packages that need a newer Node than the machine's. All output goes to stderr, so that `npm run --silent stats` prints
 * only JSON.
 * @param {boolean} forTests @returns {boolean} whether it succeeded
 */
function install(forTests) {
  console.error(`Installing the packages for ${forTests ? 'building and testing' : 'building'}. This takes about half a minute …`);
  // Overrides NODE_ENV and npm's settings.
  const scope = ['--include=optional', forTests ? '--include=dev' : '--omit=dev'];
  const args = ['ci', ...scope, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  const cli = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: root, stdio: ['ignore', 2, 2] });
  const { status } = cli?.endsWith('.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0)
    console.error(
      "The packages couldn't be installed. See the npm messages above. Check the network, and then run the same command again.",
    );
  return status === 0;
}

/**
 * Installs packages if one is missing, damaged, or outdated.
 * @param {{ forTests: boolean }} scope `forTests`: also installs the packages for tests and other work on the project
 * @returns {boolean} whether everything is installed; if not, the reason was printed
 */
export function ensureInstalled({ forTests }) {
  const wanted = readLock('package-lock.json');
  if (!wanted) {
    console.error('package-lock.json is missing or unreadable. Restore it with "git checkout package-lock.json".');
    return false;
  }
  const isThere = (/** @type {string} */ path) => existsSync(join(root, path, 'package.json'));
  const outdated = outdatedPackages(wanted, readLock('node_modules/.package-lock.json'), { forTests, isThere });
  return outdated.length === 0 || install(forTests);
}

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

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href)
  process.exitCode = ensureInstalled({ forTests: true }) ? 0 : 1;
