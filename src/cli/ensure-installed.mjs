// Runs before every npm script, on whatever Node the machine has (20 or newer) and before anything is installed:
// so plain JavaScript, and nothing but Node's own modules.
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Which packages `node_modules` lacks or has in another version, compared with the lock file.
 * npm keeps its own record of what it installed, in the lock file's form; it is written last, so a broken-off install has none.
 * @param {LockFile} wanted `package-lock.json`
 * @param {LockFile | null} installed `node_modules/.package-lock.json`, or null where nothing is installed
 * @returns {string[]} their paths, like `node_modules/astro`; packages made for other systems do not count
 */
export function outdatedPackages(wanted, installed) {
  const have = installed?.packages ?? {};
  return Object.entries(wanted.packages ?? {})
    .filter(([path, { version, optional }]) => path !== '' && have[path]?.version !== version && !(optional && !have[path]))
    .map(([path]) => path);
}

/** @param {string} path from the project's root @returns {LockFile | null} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  } catch {
    return null;
  }
}

/** Calls the npm that called us; on Windows npm is a script that only a shell can start. @param {string[]} args */
function npm(args) {
  const cli = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: root, stdio: ['ignore', 2, 2] });
  return cli?.endsWith('.js')
    ? spawn(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Installs by the lock file. Only errors are shown: npm itself runs on the machine's Node, so it warns (EBADENGINE) about packages
 * that need the newer Node which this very install brings. All goes to stderr, so that `npm run --silent stats` prints JSON alone.
 */
function install() {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.error('Installing the packages in package-lock.json. This takes about half a minute …');
  const tick = setInterval(() => console.error(`  still installing, ${seconds()} s`), 10_000);
  const child = npm(['ci', '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier']);
  child.on('error', (error) => console.error(`npm couldn't be started: ${error.message}`));
  child.on('close', (code) => {
    clearInterval(tick);
    if (code === 0) return console.error(`Installed in ${seconds()} s.`);
    console.error(
      "The packages couldn't be installed. For the reason, see the npm messages above. Check the network, and then run the same command again.",
    );
    process.exitCode = 1;
  });
}

function main() {
  const wanted = readLock('package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing or unreadable. Restore it with "git checkout package-lock.json".');
  const outdated = outdatedPackages(wanted, readLock('node_modules/.package-lock.json'));
  if (outdated.length > 0) install();
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) main();
