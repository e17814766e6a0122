import { firefox, type Browser, type Project } from '@playwright/test';
import { everyPage } from './every-page.ts';

/** The part of Playwright's own objects that is changed below. */
interface Internals {
  readonly _connection: {
    toImpl(browser: Browser): { readonly _browserSession: { send: (method: string, parameters: object) => Promise<unknown> } };
  };
}

const launch = firefox.launch.bind(firefox);
/** Playwright 1.65 sets the color scheme of every context by a command that Firefox 153 doesn't know. It can do without. */
firefox.launch = async (options) => {
  const browser = await launch(options);
  const session = (browser as unknown as Internals)._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (method, parameters) =>
    send(method, parameters).catch((error: unknown) => {
      if (method !== 'emulation.setMediaFeaturesOverride') throw error;
      return {};
    });
  return browser;
};

/**
 * What depends most on the browser: its keys and focus, popovers, layout, storage, and the program of the search. A test takes several
 * seconds in Firefox. What else these files say of the site, Chromium shows in every run; `npm run weekly` runs all of them here, too.
 */
const chosen = [
  /a chapter sets sources in the margin/,
  /the comparison of services restores the selection/,
  /the matrix (?:opens the card of a cell by keyboard|fits the window .* DejaVu)/,
  /practice works with the keyboard/,
  /the search dialog moves through results/,
  /a term in the text opens its card on keyboard focus/,
  /light and dark are switched by a button/,
];

/** Tests that need something which Playwright can't do in the system's Firefox, driven over WebDriver BiDi. */
const excluded = [
  // No switch for JavaScript.
  /without JavaScript/,
  // No touch.
  /on a touch screen/,
  // No emulated media: paper, reduced motion, or a dark system.
  /follow the system/,
  /animates its line/,
  /prints with its answers/,
  /covers nothing that has the focus/,
  /an exam has flags/,
  // axe right after the page has loaded: Playwright takes the page's first realm for a navigation.
  /limited to exam-level questions/,
];

/** The tests of what readers do most, in the system's Firefox. The rest of the suite would take minutes. @param executablePath of Firefox */
export const firefoxProject = (executablePath: string): Project => ({
  name: 'firefox',
  testDir: 'tests/browser',
  testMatch: /(chapters|compare|matrix|practice|search|term-cards|theme)\.spec\.ts/,
  ...(everyPage ? {} : { grep: chosen }),
  grepInvert: excluded,
  // Now and then, the driver loses a page that has just loaded ("context has been closed"); what the site breaks, fails twice.
  retries: 1,
  // A context is reset by emulated media, too.
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath }, reuseContext: false },
});
