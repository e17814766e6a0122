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

/** The system's Firefox, or the one that `FIREFOX_PATH` names. Undefined if there is none. */
export const findFirefox = (): string | undefined => firstOf(env.FIREFOX_PATH === undefined ? firefoxPlaces : [env.FIREFOX_PATH]);

/** The driver of WebKitGTK. WebKit needs a screen, so without xvfb-run there is none. */
export const findWebKitDriver = (): string | undefined => firstOf(['/usr/bin/xvfb-run']) && firstOf(['/usr/bin/WebKitWebDriver']);

/** Says which browsers a test run uses. Only Chromium is required. */
export function browsersLine(firefox = findFirefox(), webkit = findWebKitDriver()): string {
  const others = [
    { name: 'Firefox', path: firefox },
    { name: 'WebKit', path: webkit },
  ];
  const names = (isFound: boolean) => others.filter(({ path }) => Boolean(path) === isFound).map(({ name }) => name);
  const missing = names(false);
  return `Browsers: ${joinWords(['Chromium', ...names(true)])}.${missing.length > 0 ? ` Not installed: ${joinWords(missing)}.` : ''}`;
}
