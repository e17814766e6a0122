import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../diagrams/mermaid/chromium.ts';
import { commandFile, toolEnv } from '../publish/project.ts';

/** One way to get a browser, tried in order. */
interface Way {
  readonly name: string;
  /** May it be tried on this machine? */
  readonly may: () => boolean;
  /** The commands to run, one after the other. */
  readonly commands: readonly (readonly [string, ...string[]])[];
}

const runs = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const ways = (): readonly Way[] => [
  {
    name: "Playwright's installer",
    may: () => true,
    commands: [[process.execPath, commandFile('@playwright/test'), 'install', 'chromium', '--no-shell']],
  },
  {
    name: "Debian's package",
    may: () => process.getuid?.() === 0 && runs('apt-get', '--version'),
    commands: [
      ['apt-get', 'update', '-q'],
      ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
    ],
  },
];

const env = toolEnv({ DEBIAN_FRONTEND: 'noninteractive' });
const minutes = 60_000;

/**
 * Finds a Chromium, and where there is none tries to install one.
 * @param say tells the reader what is being tried
 * @throws Error whose message is one sentence that says what to do
 */
export function ensureChromium(say: (line: string) => void): string {
  const wanted = process.env.CHROMIUM_PATH;
  // Silently taking another one would hide the mistake.
  if (wanted && !existsSync(wanted)) throw new Error(`CHROMIUM_PATH is "${wanted}", and there is nothing: correct it or leave it out.`);
  const found = findChromium();
  if (found) return found;
  for (const { name, may, commands } of ways()) {
    if (!may()) continue;
    say(`  no Chromium found; trying ${name} …`);
    commands.every(([command, ...args]) => spawnSync(command, args, { stdio: 'ignore', env, timeout: 5 * minutes }).status === 0);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium was found or could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to the program, and run this again.',
  );
}
