import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, launchChromium } from '../diagrams/mermaid/chromium.ts';
import { commandFile, toolEnv } from '../publish/project.ts';
import { runCommand } from './command.ts';

type Command = readonly [program: string, ...args: string[]];

const isRoot = () => process.getuid?.() === 0;

/** Ways to install a browser, tried in order. */
const installers = (): readonly (readonly [name: string, ...commands: Command[]])[] => [
  ["Playwright's installer", [process.execPath, commandFile('@playwright/test'), 'install', 'chromium', '--no-shell']],
  ...(isRoot()
    ? [
        [
          "Debian's package",
          ['apt-get', 'update', '-q'],
          ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
        ] as const,
      ]
    : []),
];

const env = toolEnv({ DEBIAN_FRONTEND: 'noninteractive' });
const minute = 60_000;

/**
 * Finds Chromium or tries to install it.
 * @param log called with a line for each attempt
 * @throws Error whose message is one sentence that says what to do
 */
export function ensureChromium(log: (line: string) => void): string {
  const chosen = process.env.CHROMIUM_PATH;
  // Using another one silently would hide the mistake.
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH is "${chosen}", which doesn't exist. Correct it, or don't set it.`);
  const found = findChromium();
  if (found) return found;
  for (const [name, ...commands] of installers()) {
    log(`  Chromium wasn't found. Trying ${name} …`);
    commands.every(([command, ...args]) => spawnSync(command, args, { stdio: 'ignore', env, timeout: 5 * minute }).status === 0);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    "Chromium wasn't found and couldn't be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to the program, and then run this again.",
  );
}

if (import.meta.main) {
  await runCommand(async () => {
    const path = ensureChromium(console.log);
    const browser = await launchChromium(path);
    await browser.close();
    console.log(path);
  });
}
