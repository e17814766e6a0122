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

/** The Chromium to use: `CHROMIUM_PATH`, else Playwright's own, else the system's. `undefined` when there is none. */
export const findChromium = (): string | undefined =>
  [env.CHROMIUM_PATH, playwrightsOwn(), ...systemPlaces].find((path) => path !== undefined && path !== '' && existsSync(path));

/** Pages that a full Chromium prepares for its own address bar and side panels with each window: they take longer than the window's page. */
const windowParts = ['PreloadTopChromeWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Our list replaces the one that Playwright passes, so what of it concerns these pages is repeated. */
const disabledByPlaywright = [
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

/** What every headless start of it needs: it runs in containers too, where there is no sandbox. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--font-render-hinting=none',
  `--disable-features=${[...windowParts, ...disabledByPlaywright].join(',')}`,
];

/** A Chromium is missing or doesn't start: a message of one sentence, without a stack. */
export class ChromiumError extends Error {}

/** Starts a headless Chromium. @throws ChromiumError if the file is no Chromium, or lacks what it needs to start */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...chromiumArguments] }).catch(() => {
    throw new ChromiumError(`The Chromium at ${executablePath} doesn't start: install another one, or set CHROMIUM_PATH.`);
  });
