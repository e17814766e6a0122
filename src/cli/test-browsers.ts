import { existsSync } from 'node:fs';
import { env } from 'node:process';
import { joinWords } from '../domain/text.ts';

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

/** Says which browsers a test run uses. */
export function browsersLine(firefox = findFirefox(), webkit = findWebKitDriver()): string {
  const others = [
    { name: 'Firefox', path: firefox },
    { name: 'WebKit', path: webkit },
  ];
  const names = (isFound: boolean) => others.filter(({ path }) => Boolean(path) === isFound).map(({ name }) => name);
  const missing = names(false);
  return `Browsers: ${joinWords(['Chromium', ...names(true)])}.${missing.length > 0 ? ` Not installed: ${joinWords(missing)}.` : ''}`;
}
