import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { findChromium, launchChromium } from '../diagrams/mermaid/chromium.ts';
import { joinWords } from '../domain/text.ts';
import { commandFile, toolEnv } from '../publish/project.ts';
import { runCommand } from './command.ts';

const firstOf = (places: readonly string[]) => places.find((place) => existsSync(place));

const firefoxPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The path of Firefox: `FIREFOX_PATH` or the system's; undefined if there is none. */
export const findFirefox = (): string | undefined => firstOf(env.FIREFOX_PATH === undefined ? firefoxPlaces : [env.FIREFOX_PATH]);

/** The path of WebKitGTK's driver; undefined without it or without xvfb-run, because WebKit needs a screen. */
export const findWebKitDriver = (): string | undefined => firstOf(['/usr/bin/xvfb-run']) && firstOf(['/usr/bin/WebKitWebDriver']);

export function browsersLine(firefox = findFirefox(), webkit = findWebKitDriver()): string {
  const { found = [], missing = [] } = Object.groupBy(['Firefox', 'WebKit'], (name) =>
    (name === 'Firefox' ? firefox : webkit) ? 'found' : 'missing',
  );
  return `Browsers: ${joinWords(['Chromium', ...found])}.${missing.length > 0 ? ` Not installed: ${joinWords(missing)}.` : ''}`;
}

type Command = readonly [program: string, ...args: string[]];

const installers = (): Readonly<Record<string, readonly Command[]>> => ({
  "Playwright's installer": [[process.execPath, commandFile('@playwright/test'), 'install', 'chromium', '--no-shell']],
  ...(process.getuid?.() === 0 && {
    "Debian's package": [
      ['apt-get', 'update', '-q'],
      ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
    ],
  }),
});

/** Finds Chromium or tries to install it. @throws Error whose message is one sentence that says what to do */
export function ensureChromium(log: (line: string) => void): string {
  const chosen = env.CHROMIUM_PATH;
  // Using another one silently would hide the mistake.
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH is "${chosen}", which doesn't exist. Correct it, or don't set it.`);
  const found = findChromium();
  if (found) return found;
  const options = { stdio: 'ignore', env: toolEnv({ DEBIAN_FRONTEND: 'noninteractive' }), timeout: 300_000 } as const;
  for (const [name, commands] of Object.entries(installers())) {
    log(`  Chromium wasn't found. Trying ${name} …`);
    commands.every(([program, ...args]) => spawnSync(program, args, options).status === 0);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    "Chromium wasn't found and couldn't be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to the program, and then run this again.",
  );
}

// A step of `npm test`.
if (import.meta.main) {
  await runCommand(async () => {
    const path = ensureChromium(console.log);
    await (await launchChromium(path)).close();
    console.log(path);
  });
}
