import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { chromium, type Browser } from 'playwright-core';

const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const playwrightsOwn = (): string | undefined => {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
};

/** The path of Chromium: `CHROMIUM_PATH`, or else Playwright's own, or else the system's; undefined if there is none. */
export const findChromium = (): string | undefined =>
  [env.CHROMIUM_PATH, playwrightsOwn(), ...systemPlaces].find((path) => path !== undefined && path !== '' && existsSync(path));

/** Pages that a full Chromium prepares for its address bar and side panels in each window, which take longer than our page. */
const windowParts = ['PreloadTopChromeWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Our list replaces Playwright's list, so the relevant part of that list is repeated here. */
const disabledByPlaywright = [
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

/** The arguments for every headless start. Containers have no sandbox. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--font-render-hinting=none',
  `--disable-features=${[...windowParts, ...disabledByPlaywright].join(',')}`,
];

/** Chromium is missing or doesn't start. The message is printed without a stack trace. */
export class ChromiumError extends Error {}

/** Starts a headless Chromium. @throws ChromiumError if it doesn't start */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...chromiumArguments] }).catch(() => {
    throw new ChromiumError(`The Chromium at ${executablePath} doesn't start: install another one, or set CHROMIUM_PATH.`);
  });
